package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.RepeatedTest;

/** Several at once want what only one can have. */
class RaceIT {

    private static final int CLIENTS = 8;

    private final TrialServer server = Servers.shared();

    @RepeatedTest(3)
    void ofManyWhoWantOneNameExactlyOneGetsIt() {
        String name = Servers.name("race");
        List<TcpLine> lines = open();
        List<Form> forms = lines.stream().map(TcpLine::form).toList();
        List<Stanza> answers = Crowd.atOnce(CLIENTS,
            i -> () -> lines.get(i).iq(Xml.set(Xml.registration(forms.get(i), name, "secret-of-" + i))));
        List<Integer> winners = winners(answers);
        assertEquals(1, winners.size(), answers::toString);
        answers.stream().filter(answer -> !isResult(answer)).forEach(answer -> answer.isError("conflict", "cancel", 409));
        assertTrue(TcpLine.canSignIn(server, name, "secret-of-" + winners.get(0)));
        // Who lost still has an answer that is good.
        int loser = winners.get(0) == 0 ? 1 : 0;
        lines.get(loser).iq(Xml.set(Xml.registration(forms.get(loser), Servers.name("race"), "secret"))).isEmptyResult();
        lines.forEach(TcpLine::close);
    }

    @RepeatedTest(3)
    void ofManyWhoUseOneAnswerExactlyOneGetsAnAccount() {
        List<String> names = new ArrayList<>();
        List<TcpLine> lines = open();
        lines.forEach(line -> names.add(Servers.name("shared")));
        Form form = lines.get(0).form();
        List<Stanza> answers = Crowd.atOnce(CLIENTS,
            i -> () -> lines.get(i).iq(Xml.set(Xml.registration(form, names.get(i), "secret-s"))));
        assertEquals(1, winners(answers).size(), answers::toString);
        answers.stream().filter(answer -> !isResult(answer))
            .forEach(answer -> answer.isError("not-acceptable", "modify", 406));
        assertEquals(1, names.stream().filter(name -> TcpLine.canSignIn(server, name, "secret-s")).count());
        lines.forEach(TcpLine::close);
    }

    @RepeatedTest(3)
    void ofManyOnOneStreamExactlyOneGetsAnAccount() {
        try (TcpLine line = TcpLine.startTls(server)) {
            List<Form> forms = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                forms.add(line.form());
            }
            List<String> names = forms.stream().map(form -> Servers.name("burst")).toList();
            StringBuilder burst = new StringBuilder();
            for (int i = 0; i < CLIENTS; i++) {
                burst.append(Xml.set("burst" + i, "", Xml.registration(forms.get(i), names.get(i), "secret-b")));
            }
            line.client().send(burst.toString());
            for (int i = 0; i < CLIENTS; i++) {
                String id = "id=\"burst" + i + "\"";
                line.client().receiveUntil(piece -> piece.contains(id), Line.PROMPT.multipliedBy(5));
            }
            assertEquals(1, names.stream().filter(name -> TcpLine.canSignIn(server, name, "secret-b")).count());
        }
    }

    private List<TcpLine> open() {
        List<TcpLine> lines = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            lines.add(TcpLine.startTls(server));
        }
        return lines;
    }

    private static List<Integer> winners(List<Stanza> answers) {
        List<Integer> winners = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (isResult(answers.get(i))) {
                winners.add(i);
            }
        }
        return winners;
    }

    private static boolean isResult(Stanza answer) {
        return answer.attribute("type").orElseThrow().equals("result");
    }
}
