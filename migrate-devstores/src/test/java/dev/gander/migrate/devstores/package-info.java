/** Tests without a server; those with one are in the module beside this one. */
@NullMarked
package dev.gander.migrate.devstores;

import org.jspecify.annotations.NullMarked;
