using BugBridge.Sandbox;
using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Zendesk;

namespace BugBridge.Tests.Journeys.Inherited;

/// <summary>
/// What customers, reps and engineers did while the old version ran, step by step. What the old version wrote between the steps stands in
/// <c>calls.jsonl</c>; played together (<see cref="InheritedWorld"/>), they leave the stand-ins as the old version left them.
/// </summary>
internal sealed class InheritedStory(SandboxServer sandbox, long customer, long rep, string engineer, long account)
{
    private static readonly (string Name, string ContentType, HeldFile Content) Screenshot = ("blank page.png", "image/png", HeldFile.Made("image/png", 3_000));
    private static readonly (string Name, string ContentType, HeldFile Content) Trace = ("trace.txt", "text/plain", HeldFile.Of("at Print()"u8));

    private readonly ZendeskStandIn _helpdesk = sandbox.Zendesk;
    private readonly JiraStandIn _jira = sandbox.Jira;
    private long _other;
    private long _asked;
    private long _first;
    private long _label;
    private long _unlike;
    private long _asking;
    private long _white;
    private long _empty;
    private long _branch;
    private long _warehouse;
    private long _home;
    private long _push;
    private long _same;

    /// <summary>What happens while all is well; the old version dealt with each before the next.</summary>
    public IReadOnlyList<(string Name, Action Act)> Before =>
    [
        ("a ticket is filed", () => _first = _helpdesk.FileTicket(customer, "Printing gives blank pages", "Every page is blank since the update.", [Screenshot], "bug")),
        ("another joins", () => Joined("The same here", "Blank pages.", "ENG-1", _other = _helpdesk.AddCustomer("Lara Late", "late@example.org", account))),
        ("an engineer answers", () => _jira.Comment("ENG-1", "We see it, too. Which driver is it?", engineer)),
        ("a rep asks back", () => _helpdesk.Note(_first, "/dev It is driver 5. Does it help to go back?", rep)),
        ("a third is filed", () => Filed(customer, "Invoice export stops at page 40", "The export of the yearly invoices stops at page 40 with the error EXP-1107.")),
        ("a similar one is filed", () => Filed(_other, "Invoice export leaves out the tax column", "In the export of the yearly invoices the tax column is missing.")),
        ("a mark of usability", () => _helpdesk.FileTicket(customer, "Where is the export?", "I cannot find it in the menu.", "usability")),
        ("another mark of usability", () => _helpdesk.FileTicket(customer, "Which date format is it?", "The form wants a date format that it does not name.", "usability")),
        ("a date is set", () => _jira.SetDueDate("ENG-1", new DateOnly(2026, 12, 5))),
        ("a workaround is given", () => _jira.Comment("ENG-1", "/workaround Print to a file first.", engineer)),
        ("a date that will pass", () => _jira.SetDueDate("ENG-2", new DateOnly(2026, 11, 20))),
        ("a ticket that will be erased", () => _label = Filed(_other, "Label printer eats the first letter", "The first letter of each label is missing.")),
        ("it is deleted", () => _helpdesk.Delete(_label)),
        ("a ticket that is like another", () => _unlike = Filed(customer, "Invoice export stops at page 40", "The export of the yearly invoices stops at page 40 with the error EXP-1107.")),
        ("and is another fault", () => _helpdesk.Note(_unlike, "/not ENG-2", rep)),
        ("a ticket with a question", () => _asking = Joined("Export stops, too", "It stops.", "ENG-2", _other)),
        ("which is redacted later", () => _asked = _helpdesk.Note(_asking, "/dev The password on that machine is swordfish.", rep)),
        ("a ticket whose message is redacted later", () => _white = Filed(customer, "Login page stays white", "The login page stays white. My password is swordfish.")),
        ("a ticket with an issue of its own", () => _empty = Filed(_other, "Pages come out empty", "The paper comes out empty on both printers.")),
        ("a ticket that is deleted later", () => _branch = Joined("Blank in the branch office", "All is blank there.", "ENG-1", _other)),
        ("with a note for the engineers", () => _helpdesk.Note(_branch, "/dev The branch office has another driver.", rep)),
        ("a ticket that is deleted while a write hangs", () => _warehouse = Joined("Blank in the warehouse", "All is blank here.", "ENG-1", _other)),
        ("a ticket that is unlinked later", () => _home = Joined("Blank at home", "All is blank at home.", "ENG-1", customer)),
        ("a ticket whose issue is merged later", () => Filed(_other, "Export gives up", "The export of the list gives up half-way with a blue window.")),
        ("an issue that engineers know", () => _jira.FileIssue("ENG", "Fonts are missing on the server", "Install them.", by: engineer)),
    ];

    /// <summary>What happens while the old version can write nothing.</summary>
    public IReadOnlyList<(string Name, Action Act)> Meanwhile =>
    [
        ("a workaround that is given up after days", () => _jira.Comment("ENG-2", "/workaround Export page by page.", engineer)),
        ("a filing hangs", () => _push = Filed(customer, "Push messages arrive twice", "Every push message arrives twice on the tablet.")),
        ("a comment hangs", () => _helpdesk.Note(_warehouse, "/dev Is the warehouse the only one?", rep)),
        ("questions wait with the filing", () => _helpdesk.Note(_push, "/dev Which tablet is it?\n/bridge", rep)),
        ("a ticket that says the same waits with it", () => _same = Filed(_other, "Push messages arrive twice", "Every push message arrives twice on the tablet.")),
        ("and so do its questions", () => _helpdesk.Note(_same, "/dev Ours is an old one.\n/category Forms", rep)),
        ("a filing waits with its file", () => _helpdesk.FileTicket(_other, "Clock is an hour late", "The clock of the terminal is an hour late.", [Screenshot], "bug")),
        ("a file comes with an engineer's comment", () =>
        {
            _jira.Attach("ENG-1", "fixed dialog.png", "image/png", HeldFile.Made("image/png", 4_000), engineer);
            _jira.Comment("ENG-1", "It will look like this: fixed dialog.png.", engineer);
        }),
        ("a rep sends a trace", () => _helpdesk.Note(_asking, "/dev here is the trace", [Trace])),
        ("a note is redacted", () => _helpdesk.Redact(_asking, _asked, "swordfish", rep)),
        ("a first message is redacted", () => _helpdesk.Redact(_white, _helpdesk.Ticket(_white).Comments[0].Id, "swordfish", rep)),
        ("a ticket joins after all", () => _helpdesk.Note(_empty, "/bug ENG-1", rep)),
        ("a ticket is unlinked", () => _helpdesk.Note(_home, "/unlink", rep)),
        ("a new ticket joins", () => Joined("Export stops here as well", "It stops.", "ENG-2", customer)),
        ("a ticket comes back", () => _helpdesk.SetStatus(_label, "open")),
        ("a status changes", () => _jira.SetStatus("ENG-1", "In Progress", by: engineer)),
        ("a ticket that cannot be read", () => _helpdesk.FileTicket(_other, "Tray 2 is never used", "Tray 2 is never used.", "bug")),
        ("a ticket is deleted", () => _helpdesk.Delete(_branch)),
        ("a ticket is deleted whose comment hangs", () => _helpdesk.Delete(_warehouse)),
    ];

    private long Filed(long by, string subject, string body) => _helpdesk.FileTicket(by, subject, body, "bug");

    private long Joined(string subject, string body, string key, long by)
    {
        var ticket = _helpdesk.FileTicket(by, subject, body);
        _helpdesk.Note(ticket, $"/bug {key}", rep);
        return ticket;
    }
}
