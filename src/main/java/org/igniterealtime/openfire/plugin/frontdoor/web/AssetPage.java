package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.util.Optional;

/** The files that every page needs. */
final class AssetPage implements Page {

    @Override
    public boolean isAt(String path) {
        return path.startsWith(Asset.FOLDER) && Asset.at(path).isPresent();
    }

    @Override
    public void show(Visit visit) throws IOException {
        Optional<Asset> asset = Asset.at(visit.path());
        Headers.file(visit.request(), visit.response(), asset.orElseThrow());
    }
}
