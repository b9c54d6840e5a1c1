/** What became of each problem from one phase to the next: 新增, 持续, 已销号, 反弹, 变化, and why. */
package org.fineaudit.phases;
