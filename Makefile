# For those who expect make: every target is one command that can be typed as well.
#
#   make migrate-up SERVICE=extract            ./migrate extract up
#   make migrate-up SERVICE=all EMBEDDED=1     ./migrate --embedded all up
#   make test SERVICE=extract                  every test of one service, and what the estate holds it to
#   make migrate-up SERVICE=extract ARGS='--target sqlite'

SERVICE ?= all
EMBEDDED ?=
ARGS ?=
# A value as one word for the shell, whatever it holds; ARGS are words already.
quoted = '$(subst ','\'',$(value $(1)))'
# Tests of one service, and those of the estate that need no server.
one_service = -pl services/$(call quoted,SERVICE),estate -am \
	-Dtest=**/services/$(call quoted,SERVICE)/*Test,'Estate*Test,*DocumentTest' \
	-Dit.test=**/services/$(call quoted,SERVICE)/*IT \
	-Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
migrate = ./migrate $(if $(EMBEDDED),--embedded )$(call quoted,SERVICE)

.DEFAULT_GOAL := help
.PHONY: help migrate-up migrate-down migrate-status migrate-plan migrate-validate migrate-create check test format cache clean

help: ## Show this
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-18s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@printf '\nOptions: SERVICE=extract (default: all)  EMBEDDED=1  NAME=add_owner  ARGS="--target sqlite"\n'

migrate-up: ## Apply what is pending
	$(migrate) up $(ARGS)

migrate-down: ## Undo the newest migration
	$(migrate) down $(ARGS)

migrate-status: ## Show what is applied and what is pending
	$(migrate) status $(ARGS)

migrate-plan: ## Show what up would run
	$(migrate) plan $(ARGS)

migrate-validate: ## Judge the files alone
	$(migrate) validate $(ARGS)

migrate-create: ## Write a new migration: SERVICE=extract NAME=add_owner
	$(if $(NAME),,$(error NAME is missing: make migrate-create SERVICE=extract NAME=add_owner))
	$(migrate) create $(call quoted,NAME) $(ARGS)

check: ## Format, compile and test without servers
	mvn -q test

test: ## Every test, servers included; SERVICE=extract: those of one service
	mvn $(if $(filter all,$(SERVICE)),verify,-q verify $(one_service))

format: ## Format sources and poms
	mvn -q spotless:apply

cache: ## Make the launcher start faster with the Java in use
	services/packaging/cache $(call quoted,SERVICE)

clean: ## Remove what was built; embedded stores stay
	mvn -q clean
