package dev.gander.migrate.kubernetes;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the pod that Postgres runs in.
 *
 * @param client of the cluster
 * @param postgres which one
 */
record ReadyPod(KubernetesClient client, ClusterPostgres postgres) {

    private static final String ADVICE =
            "See 'kubectl describe pod' for why; check the labels, or allow more time with within().";

    /** The name of a pod that is ready and stays: the first by name, when there are several. */
    String await(Deadline deadline, Progress progress) {
        return deadline.await(
                () -> {
                    Optional<String> ready = ready();
                    if (ready.isEmpty()) {
                        progress.say("waiting: " + seen());
                    }
                    return ready;
                },
                this::seen,
                ADVICE);
    }

    private Optional<String> ready() {
        return pods().stream()
                .filter(ReadyPod::isReady)
                .map(pod -> pod.getMetadata().getName())
                .findFirst();
    }

    private String seen() {
        List<String> words = pods().stream()
                .map(pod -> pod.getMetadata().getName() + " (" + state(pod) + ")")
                .toList();
        String where = postgres.labels() + " in the namespace " + postgres.namespace();
        return words.isEmpty()
                ? "no pod with " + where
                : "no ready pod with " + where + ": " + String.join(", ", words);
    }

    private List<Pod> pods() {
        return client.pods().inNamespace(postgres.namespace()).withLabels(postgres.labels()).list().getItems().stream()
                .sorted(Comparator.comparing(pod -> pod.getMetadata().getName()))
                .toList();
    }

    private static boolean isReady(Pod pod) {
        return !isEnding(pod)
                && pod.getStatus() != null
                && pod.getStatus().getConditions().stream()
                        .anyMatch(condition -> condition.getType().equals("Ready")
                                && condition.getStatus().equals("True"));
    }

    private static boolean isEnding(Pod pod) {
        return pod.getMetadata().getDeletionTimestamp() != null;
    }

    private static String state(Pod pod) {
        if (isEnding(pod)) {
            return "ending";
        }
        String phase = pod.getStatus() == null ? null : pod.getStatus().getPhase();
        return phase == null ? "no status" : phase + ", not ready";
    }
}
