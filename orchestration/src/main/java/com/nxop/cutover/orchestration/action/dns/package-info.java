/** What DNS resolvers answer, asked directly and without a cache of our own. */
@NullMarked
package com.nxop.cutover.orchestration.action.dns;

import org.jspecify.annotations.NullMarked;
