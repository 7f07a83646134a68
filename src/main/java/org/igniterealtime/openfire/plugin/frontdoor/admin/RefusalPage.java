package org.igniterealtime.openfire.plugin.frontdoor.admin;

/**
 * Shown in place of a screen that can't be shown, or whose form can't be taken.
 *
 * @param screen  for the menu
 * @param textKey why
 * @param back    the screen's address
 */
public record RefusalPage(String screen, String textKey, String back) {
}
