/**
 * The files of a rule folder: CSV tables that Excel opens, and YAML with the place of every node.
 * Only this package sees the YAML library; what the files mean is for their readers to know.
 */
package org.fineaudit.tables;
