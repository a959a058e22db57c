package com.nxop.cutover.rehearsal.slack;

/** Messages as rich as a cutover's, for the page to draw. */
final class SampleCards {

    private SampleCards() {}

    static String board(String phase) {
        return json("""
                [{'type':'header','text':{'type':'plain_text','text':':airplane: NXOP region switch · us-east-1 → us-west-2'}},
                 {'type':'section','text':{'type':'mrkdwn','text':':hourglass_flowing_sand: *%s* is running. Next decision: *Gate 2* by <@U0INES>.'},
                  'fields':[{'type':'mrkdwn','text':'*Attempt*\\n4 m 12 s of 10 min'},{'type':'mrkdwn','text':'*Contract*\\n4 m 12 s of 60 min'},
                            {'type':'mrkdwn','text':'*Started*\\n<!date^1772345000^{date_short_pretty} {time_secs}|2026-03-01 06:03:20 UTC>'},
                            {'type':'mrkdwn','text':'*Undo now*\\n3 m 40 s'}],
                  'accessory':{'type':'overflow','action_id':'more','options':[{'text':{'type':'plain_text','text':'Brief me'},'value':'brief'},
                    {'text':{'type':'plain_text','text':'Who holds which role'},'value':'who'}]}},
                 {'type':'divider'},
                 {'type':'section','text':{'type':'mrkdwn','text':':white_check_mark: `1A.1` ARC routing control On in us-west-2 · 6 s\\n:hourglass_flowing_sand: `1A.2` DNS answers us-west-2 · 1 of 2 resolvers\\n:white_circle: `1A.3` cordon · waits\\n:warning: replication lag 2.1 s\\n:question: `1B.2` _unknown_, being observed\\n:rewind: ~rolled back~ :raised_hand: waits :octagonal_sign: failed'}},
                 {'type':'actions','elements':[
                   {'type':'button','action_id':'hold','text':{'type':'plain_text','text':'Hold'},'value':'run-1'},
                   {'type':'button','action_id':'rollback','style':'danger','text':{'type':'plain_text','text':'Roll back'},'value':'run-1',
                    'confirm':{'title':{'type':'plain_text','text':'Roll back to us-east-1?'},'text':{'type':'mrkdwn','text':'Traffic returns to *us-east-1*. About 3 m 40 s.'},
                     'confirm':{'type':'plain_text','text':'Roll back'},'deny':{'type':'plain_text','text':'Keep going'}}},
                   {'type':'static_select','action_id':'level','placeholder':{'type':'plain_text','text':'Service level'},'options':[
                     {'text':{'type':'plain_text','text':'Level 0'},'value':'0'},{'text':{'type':'plain_text','text':'Level 1'},'value':'1'}]}]},
                 {'type':'context','elements':[{'type':'mrkdwn','text':'Plan `sha256:4f1c` · rehearsal · <https://example.org/status|status page> · <!subteam^S0NXOPDBA|@nxop-dba>'}]}]
                """.formatted(phase));
    }

    static String gate() {
        return json("""
                [{'type':'section','text':{'type':'mrkdwn','text':':raised_hand: *Gate 2* · Have MSK clients reconnected to us-west-2?\\n> 97 of 100 clients · 12 s old\\n> DNS: both resolvers say us-west-2'}},
                 {'type':'actions','elements':[
                   {'type':'button','action_id':'approve','style':'primary','text':{'type':'plain_text','text':'Approve'},'value':'gate-2',
                    'confirm':{'title':{'type':'plain_text','text':'Approve Gate 2?'},'text':{'type':'mrkdwn','text':'Clients stay in *us-west-2* and Phase 2 begins.'},
                     'confirm':{'type':'plain_text','text':'Approve'},'deny':{'type':'plain_text','text':'Not yet'}}},
                   {'type':'button','action_id':'reject','style':'danger','text':{'type':'plain_text','text':'Reject…'},'value':'gate-2'}]}]
                """);
    }

    static String decided() {
        return json("""
                [{'type':'section','text':{'type':'mrkdwn','text':':white_check_mark: *Gate 2* approved by <@U0INES>'}}]
                """);
    }

    static String zoo() {
        return json("""
                [{'type':'alert','level':'warning','text':{'type':'mrkdwn','text':'Heartbeat is 40 s late'}},
                 {'type':'plan','title':'Phase 1A','tasks':[{'type':'task_card','task_id':'1','title':'Toggle ARC','status':'complete'},
                   {'type':'task_card','task_id':'2','title':'Monitor DNS','status':'in_progress'},{'type':'task_card','task_id':'3','title':'Execute cordon','status':'pending'}]},
                 {'type':'markdown','text':'## Report\\n1. **ARC** in `6 s`\\n2. DNS in 41 s\\n\\n| layer | region |\\n|---|---|\\n| dns | us-west-2 |'},
                 {'type':'rich_text','elements':[{'type':'rich_text_list','style':'bullet','elements':[
                   {'type':'rich_text_section','elements':[{'type':'text','text':'Rich ','style':{'bold':true}},{'type':'user','user_id':'U0DORA'}]}]}]},
                 {'type':'carousel','elements':[{'type':'card','title':{'type':'plain_text','text':'East'},'body':{'type':'mrkdwn','text':'cordoned'}}]}]
                """);
    }

    static String home() {
        return json("""
                {'type':'home','blocks':[{'type':'header','text':{'type':'plain_text','text':'Good morning, Ines'}},
                 {'type':'section','text':{'type':'mrkdwn','text':'You are *Incident Commander*. You owe one decision.'},
                  'accessory':{'type':'button','action_id':'goto','style':'primary','text':{'type':'plain_text','text':'Open Gate 2'}}},
                 {'type':'divider'},{'type':'context','elements':[{'type':'mrkdwn','text':'No window planned'}]}]}
                """);
    }

    static String reason() {
        return json("""
                {'type':'modal','callback_id':'reason','title':{'type':'plain_text','text':'Reject Gate 2'},
                 'submit':{'type':'plain_text','text':'Reject'},'close':{'type':'plain_text','text':'Not now'},'blocks':[
                 {'type':'section','text':{'type':'mrkdwn','text':'The run *rolls back* to us-east-1. Everyone sees your reason.'}},
                 {'type':'input','block_id':'why','label':{'type':'plain_text','text':'Reason'},'hint':{'type':'plain_text','text':'At least five characters'},
                  'element':{'type':'plain_text_input','action_id':'text','multiline':true}},
                 {'type':'input','block_id':'who','optional':true,'label':{'type':'plain_text','text':'Who should know'},
                  'element':{'type':'multi_users_select','action_id':'people','placeholder':{'type':'plain_text','text':'Nobody in particular'}}},
                 {'type':'input','block_id':'kind','label':{'type':'plain_text','text':'Kind'},'element':{'type':'radio_buttons','action_id':'kind',
                  'initial_option':{'text':{'type':'plain_text','text':'Partial'},'value':'partial'},
                  'options':[{'text':{'type':'plain_text','text':'Partial'},'value':'partial'},{'text':{'type':'plain_text','text':'Full'},'value':'full'}]}}]}
                """);
    }

    private static String json(String text) {
        return text.replace('\'', '"').strip();
    }
}
