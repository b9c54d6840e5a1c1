/** Rule files: load, check, compile, judge, test. Only this package sees CEL. */
package org.fineaudit.rules;
