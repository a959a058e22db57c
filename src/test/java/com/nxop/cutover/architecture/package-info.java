/** The house rules, kept by tests: rooms, purity, sizes, names, documents and what is shipped beside the code. */
@NullMarked
package com.nxop.cutover.architecture;

import org.jspecify.annotations.NullMarked;
