/** What the API answers: runs, plans and entries as flat records. Their components are the JSON's names. */
@NullMarked
package com.nxop.cutover.bot.web.sheet;

import org.jspecify.annotations.NullMarked;
