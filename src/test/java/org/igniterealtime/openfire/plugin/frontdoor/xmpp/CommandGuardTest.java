package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dom4j.Element;
import org.jivesoftware.openfire.IQHandlerInfo;
import org.jivesoftware.openfire.IQRouter;
import org.jivesoftware.openfire.auth.UnauthorizedException;
import org.jivesoftware.openfire.handler.IQHandler;
import org.junit.jupiter.api.Test;
import org.xmpp.packet.IQ;
import org.xmpp.packet.PacketError;

class CommandGuardTest {

    private static final String ALICE = "alice@localhost/a";
    private static final String BOB = "bob@localhost/b";

    private final List<IQ> asked = new ArrayList<>();
    private Function<IQ, IQ> answer = request -> result(request, "executing");
    private final IQRouter router = mock(IQRouter.class);
    private final CommandGuard guard = new CommandGuard(router, new Stock(), OwnCommands.NONE, () -> Duration.ofMinutes(10), () -> 0);

    @Test
    void letsAnOwnerGoOn() {
        IQ opened = guard.handleIQ(request(ALICE, "invite", null, null));
        assertEquals("s1", opened.getChildElement().attributeValue("sessionid"));
        assertNull(guard.handleIQ(request(ALICE, "invite", "s1", "next")).getError());
        answer = request -> result(request, "completed");
        assertNull(guard.handleIQ(request(ALICE, "invite", "s1", "complete")).getError());
        assertRefused(request(ALICE, "invite", "s1", "complete"));
        assertEquals(3, asked.size());
    }

    @Test
    void refusesAnotherCommandAndAnotherOwner() {
        guard.handleIQ(request(ALICE, "invite", null, null));
        assertRefused(request(ALICE, "add-user", "s1", "complete"));
        assertRefused(request(ALICE, null, "s1", "complete"));
        assertRefused(request("alice@localhost/other", "invite", "s1", "complete"));
        assertRefused(request(BOB, "invite", "s1", "cancel"));
        assertRefused(request(ALICE, "invite", "", "complete"));
        assertRefused(request(ALICE, "invite", "unknown", null));
        assertEquals(1, asked.size());
    }

    @Test
    void cancels() {
        guard.handleIQ(request(ALICE, "invite", null, null));
        answer = request -> error(request, PacketError.Condition.bad_request);
        IQ reply = guard.handleIQ(request(ALICE, "invite", "s1", "cancel"));
        assertEquals(IQ.Type.result, reply.getType());
        assertEquals("<command xmlns=\"http://jabber.org/protocol/commands\" sessionid=\"s1\" node=\"invite\""
                + " status=\"canceled\"/>", reply.getChildElement().asXML());
        assertEquals("cancel", asked.get(1).getChildElement().attributeValue("action"), "the server drops its own");
        assertRefused(request(ALICE, "invite", "s1", "cancel"));
    }

    @Test
    void keepsNothingOfWhatIsDoneAtOnceOrRefused() {
        answer = request -> result(request, "completed");
        guard.handleIQ(request(ALICE, "statistics", null, null));
        assertRefused(request(ALICE, "statistics", "s1", null));
        answer = request -> error(request, PacketError.Condition.forbidden);
        assertSame(PacketError.Condition.forbidden,
                guard.handleIQ(request(ALICE, "add-user", null, null)).getError().getCondition());
    }

    @Test
    void neverEchoesTheForm() {
        guard.handleIQ(request(ALICE, "invite", null, null));
        answer = request -> error(request, PacketError.Condition.bad_request);
        assertFalse(guard.handleIQ(request(ALICE, "invite", "s1", "next")).toXML().contains("secret"));
        answer = request -> {
            throw new IllegalStateException("for the test");
        };
        IQ failed = guard.handleIQ(request(ALICE, "invite", "s1", "next"));
        assertFalse(failed.toXML().contains("secret"));
        assertSame(PacketError.Condition.internal_server_error, failed.getError().getCondition());
        answer = request -> null;
        assertNull(guard.handleIQ(request(ALICE, "invite", "s1", "next")));
    }

    @Test
    void ourOwnCommandsAreOursAloneWithOrWithoutASession() {
        CommandGuard owner = new CommandGuard(router, new Stock(), new OwnCommands() {
            @Override
            public boolean have(String node) {
                return node.equals("ours");
            }

            @Override
            public IQ run(IQ request) {
                if (request.getChildElement().attributeValue("sessionid") != null) {
                    throw new IllegalStateException("for the test");
                }
                return result(request, "completed");
            }
        }, () -> Duration.ofMinutes(10), () -> 0);
        assertNull(owner.handleIQ(request(ALICE, "ours", null, null)).getError());
        IQ failed = owner.handleIQ(request(ALICE, "ours", "s1", "complete"));
        assertSame(PacketError.Condition.internal_server_error, failed.getError().getCondition());
        assertFalse(failed.toXML().contains("secret"));
        assertTrue(asked.isEmpty(), "the server is not asked");
        owner.handleIQ(request(ALICE, "theirs", null, null));
        assertEquals(1, asked.size());
    }

    @Test
    void doesNotAnswerAnswers() {
        IQ stray = request(ALICE, "invite", "s1", null);
        stray.setType(IQ.Type.result);
        assertNull(guard.handleIQ(stray));
        assertTrue(asked.isEmpty());
    }

    @Test
    void comesAndGoes() {
        guard.install();
        verify(router).addHandler(guard);
        guard.close();
        verify(router).removeHandler(guard);
    }

    private void assertRefused(IQ request) {
        IQ reply = guard.handleIQ(request);
        assertSame(PacketError.Condition.bad_request, reply.getError().getCondition());
        assertSame(PacketError.Type.modify, reply.getError().getType());
        assertEquals("bad-sessionid", reply.getError().getApplicationConditionName());
        assertFalse(reply.toXML().contains("secret"));
    }

    private static IQ request(String from, String node, String session, String action) {
        IQ request = new IQ(IQ.Type.set);
        request.setFrom(from);
        request.setTo("localhost");
        Element command = request.setChildElement("command", "http://jabber.org/protocol/commands");
        command.addAttribute("node", node).addAttribute("sessionid", session).addAttribute("action", action);
        command.addElement("x", "jabber:x:data").addElement("field").addElement("value").setText("secret");
        return request;
    }

    private static IQ result(IQ request, String status) {
        IQ reply = IQ.createResultIQ(request);
        reply.setChildElement("command", "http://jabber.org/protocol/commands").addAttribute("sessionid", "s1")
                .addAttribute("status", status);
        return reply;
    }

    private static IQ error(IQ request, PacketError.Condition condition) {
        IQ reply = IQ.createResultIQ(request);
        reply.setChildElement(request.getChildElement().createCopy());
        reply.setError(condition);
        return reply;
    }

    private final class Stock extends IQHandler {

        Stock() {
            super("stock");
        }

        @Override
        public IQ handleIQ(IQ request) throws UnauthorizedException {
            asked.add(request);
            return answer.apply(request);
        }

        @Override
        public IQHandlerInfo getInfo() {
            return null;
        }
    }
}
