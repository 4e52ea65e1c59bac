using System.Collections.Immutable;
using BugBridge.Core.Commands;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Issues;
using BugBridge.Core.Outreach;
using BugBridge.Core.Panel;
using BugBridge.Core.Ranking;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using BugBridge.Host.Features.Outreach;
using BugBridge.Host.Features.Ranking;
using BugBridge.Host.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Panel;

/// <summary>The rep's panel: what is known and promised for a ticket, and what a rep can ask of the bridge.</summary>
[Authorize(Roles.Rep)]
[RequestSizeLimit(LongestBody)]
internal sealed class PanelModel(
    PanelReading reading, PanelAsking asking, PanelFiling filing, LiveCandidates candidates, RankingBoard board, DraftDecisions drafts, OutreachSettings outreach, Words words, SecretGuard guard) : PageModel
{
    /// <summary>The longest form that is taken, in bytes.</summary>
    public const int LongestBody = 1024 * 1024;

    /// <summary>Null when there is no ticket to show; <see cref="Error"/> then says why.</summary>
    public RepPanel? Panel { get; private set; }

    public PanelRep Rep { get; private set; } = null!;

    /// <summary>What commands given from this page are told apart by.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");

    /// <summary>What is wrong, in the reader's words; else null.</summary>
    public string? Error { get; private set; }

    /// <summary>What followed from the last command, in the reader's words; else null.</summary>
    public string? Message { get; private set; }

    /// <summary>What candidates are looked for with.</summary>
    public string Searched { get; private set; } = string.Empty;

    /// <summary>What was to be asked, when it could not be taken.</summary>
    public string Question { get; private set; } = string.Empty;

    /// <summary>The key that was entered, when it could not be taken.</summary>
    public string Key { get; private set; } = string.Empty;

    /// <summary>What may be said when the ticket is filed; null for one that cannot be filed now.</summary>
    public FilingSheet? Sheet { get; private set; }

    /// <summary>What is entered about the bug.</summary>
    public FilingInput Bug { get; private set; } = new();

    /// <summary>What is wrong with it, by field, in the reader's words.</summary>
    public ImmutableDictionary<string, string> Faults { get; private set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What Jira would get; null where that is not asked for.</summary>
    public NewIssue? Preview { get; private set; }

    /// <summary>What the rep should look at before it is sent, in the reader's words; else null.</summary>
    public string? Notice { get; private set; }

    /// <summary>Whether the ticket can be filed.</summary>
    public bool MayFile => Sheet is not null;

    /// <summary>A draft's text that could not be taken, with the draft's stamp.</summary>
    public (string Stamp, string? Text)? Typed { get; private set; }

    /// <summary>Whether replies are ever sent.</summary>
    public bool IsSent => outreach.Send == SendPolicy.OnApproval;

    public PanelCandidates Candidates { get; private set; } = null!;

    /// <summary>The issue with its score, and its place where it is open; null without one.</summary>
    public RankedIssue? Ranked { get; private set; }

    /// <summary>How many issues have a place.</summary>
    public int RankedCount { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? ticket, string? asked, string? drafted, CancellationToken cancellationToken)
    {
        var form = new PanelForm { Ticket = ticket };
        await ShowAsync(form, cancellationToken);
        if (Panel is not null && PanelForm.IsTicketId(asked) && await asking.AnswerAsync(form.TicketId!, asked!, cancellationToken) is { } answer)
        {
            Message = Words(answer);
        }

        Message ??= drafted switch
        {
            "send" => words["Approved; sending now."],
            "hold" => words["Dismissed; not sent."],
            "save" => words["Saved. Nothing is sent yet."],
            _ => null,
        };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PanelForm form, CancellationToken cancellationToken)
    {
        if (form.Button == "name" && PanelRep.Of(HttpContext).MayRename)
        {
            return await RenameAsync(form, cancellationToken);
        }

        if (form.Button is "find" or "preview" or "show" || form.TicketId is null)
        {
            await ShowAsync(form, cancellationToken);
            return Page();
        }

        if (form.IsAboutDraft)
        {
            return await DecideAsync(form, cancellationToken);
        }

        if (form is { Button: "file", Bug.IsGiven: true })
        {
            return await FileAsync(form, cancellationToken);
        }

        Error = await AskAsync(form, null, cancellationToken);
        if (Error is null && !(form is { Button: "not", Bug.IsGiven: true }))
        {
            return Back(form, form.AskedId);
        }

        (Question, Key) = (form.Button == "ask" ? form.Said : string.Empty, form.Button == "join" ? form.Named ?? string.Empty : string.Empty);
        await ShowAsync(form, cancellationToken);
        if (Error is null && await asking.AnswerAsync(form.TicketId, form.AskedId, cancellationToken) is { } answer)
        {
            Message = Words(answer);
        }

        return Page();
    }

    /// <summary>In the form of a ticket that can be filed, what else was entered stays.</summary>
    private async Task<IActionResult> RenameAsync(PanelForm form, CancellationToken cancellationToken)
    {
        var name = form.Bug.IsGiven ? form.Name : form.Text;
        PanelRep.Remember(HttpContext, name);
        if (!form.Bug.IsGiven)
        {
            return Back(form, null);
        }

        await ShowAsync(form, cancellationToken);
        Rep = Rep.Renamed(name);
        return Page();
    }

    /// <summary>
    /// Files what was entered, once nothing is wrong with it. Where something of it is hidden from Jira, the rep has to have seen that before. A ticket that is being filed by
    /// now is not filed again: the bridge knows what was asked by its id.
    /// </summary>
    private async Task<IActionResult> FileAsync(PanelForm form, CancellationToken cancellationToken)
    {
        await ShowAsync(form, cancellationToken);
        if (Panel is not { } panel)
        {
            return Page();
        }

        if (panel is { Sheet: null, Trouble: { } trouble })
        {
            Error = words.Of("Nothing was done, because the helpdesk or Jira cannot be reached: {0}", guard.Clean(trouble));
            return Page();
        }

        if (!Faults.IsEmpty || IsHidingUnseen(form.Bug, panel))
        {
            return Page();
        }

        Error = await AskAsync(form, panel.Sheet is { } sheet ? form.Bug.Report(sheet) : null, cancellationToken);
        return Error is null ? Back(form, form.AskedId) : Page();
    }

    private bool IsHidingUnseen(FilingInput bug, RepPanel panel)
    {
        if (panel is not { Live: { } live, Sheet: { } sheet } || bug.Previewed == bug.Print
            || (filing.Masked(bug.OneTitle, live, Rep.Name) == bug.OneTitle && filing.Masked(bug.CleanSteps, live, Rep.Name) == bug.CleanSteps))
        {
            return false;
        }

        Notice = words["Some of your text is hidden from Jira. Check the preview, and file it if that is right."];
        Preview = filing.Preview(live, Rep.Name, bug.Report(sheet));
        return true;
    }

    private async Task<IActionResult> DecideAsync(PanelForm form, CancellationToken cancellationToken)
    {
        if (!await drafts.IsOnAsync(form.Stamp!, form.TicketId!, cancellationToken))
        {
            return NotFound();
        }

        var by = PanelRep.Of(HttpContext).Name;
        var answer = form.Do switch
        {
            "send" => await drafts.SendAsync(form.Stamp!, form.Revision, form.Text, by, cancellationToken),
            "hold" => await drafts.DecideAsync(form.Stamp!, form.Revision, isApproved: false, by, cancellationToken),
            _ => await drafts.EditAsync(form.Stamp!, form.Revision, form.Text, by, cancellationToken),
        };
        if (answer == DraftAnswer.Done)
        {
            return RedirectToPage("/Dashboard/Panel/Panel", new { ticket = form.Ticket, drafted = form.Do });
        }

        Error = words.Refusal(answer);
        Typed = answer == DraftAnswer.WrongText ? (form.Stamp!, form.Text) : null;
        await ShowAsync(new PanelForm { Ticket = form.Ticket }, cancellationToken);
        return Page();
    }

    private RedirectToPageResult Back(PanelForm form, string? asked) => RedirectToPage("/Dashboard/Panel/Panel", new { ticket = form.Ticket, asked });

    private async Task<string?> AskAsync(PanelForm form, BugReport? report, CancellationToken cancellationToken)
    {
        if (form.Read(report) is not { Command: { } command, Error: var error })
        {
            return words[form.Read(report).Error!];
        }

        try
        {
            var rep = PanelRep.Of(HttpContext);
            return Words(await asking.AskAsync(form.TicketId!, new AskedCommand(form.AskedId, rep.Id, rep.Name, command), cancellationToken), form, command);
        }
        catch (RemoteException failure)
        {
            return Failed(failure);
        }
    }

    /// <summary>Reads the ticket, and looks for candidates when a text was entered.</summary>
    private async Task ShowAsync(PanelForm form, CancellationToken cancellationToken)
    {
        Rep = PanelRep.Of(HttpContext);
        if (form.TicketId is not { } ticketId)
        {
            Refuse(StatusCodes.Status400BadRequest, words["Open this panel for a ticket: its address ends in ?ticket= and the ticket's number."]);
            return;
        }

        try
        {
            Panel = await reading.ReadAsync(ticketId, cancellationToken);
            if (Panel is null)
            {
                Refuse(StatusCodes.Status404NotFound, words.Of("The helpdesk has no ticket {0}.", ticketId));
                return;
            }

            ShowFiling(form, Panel);
            Searched = form.Bug.IsGiven ? form.Said : Panel.Text;
            Candidates = new PanelCandidates(ticketId, Id, Panel.Candidates, false, Panel.IsWorkable) { IsInForm = MayFile };
            Ranked = Panel.Issue is { } issue ? await board.FindAsync(issue.Id, cancellationToken) : null;
            RankedCount = (await board.ReadAsync(cancellationToken)).Issues.Length;
            if (form.Button == "find")
            {
                Searched = form.Said;
                Candidates = await FindAsync(candidates, form, Id, Panel.Issue?.Id, Panel.IsWorkable, words, cancellationToken) with { IsInForm = MayFile };
            }
        }
        catch (RemoteException failure)
        {
            Refuse(StatusCodes.Status503ServiceUnavailable, Failed(failure));
        }
    }

    /// <summary>What was entered stays, whatever button was pressed and whatever failed.</summary>
    private void ShowFiling(PanelForm form, RepPanel panel)
    {
        Sheet = panel.Sheet ?? (panel is { IsWorkable: true, Ticket.Link: null } && form.Bug.IsGiven ? form.Bug.Sheet(panel.Ticket, words) : null);
        if (Sheet is null)
        {
            return;
        }

        Bug = form.Bug.IsGiven ? form.Bug : FilingInput.Of(Sheet);
        Key = form.Bug.IsGiven ? form.Key ?? string.Empty : Key;
        if (form.Button is not ("file" or "preview") || panel is not { Live: { } live, Sheet: { } sheet })
        {
            return;
        }

        Faults = FilingFaults.Of(Bug, sheet, words);
        if (!Faults.IsEmpty)
        {
            Error = words["Nothing was sent yet: fix the fields marked below."];
        }
        else if (form.Button == "preview")
        {
            Preview = filing.Preview(live, Rep.Name, Bug.Report(sheet));
        }
    }

    /// <summary>The candidates for what somebody wrote.</summary>
    public static async Task<PanelCandidates> FindAsync(
        LiveCandidates candidates, PanelForm form, string id, string? ownIssueId, bool mayDecide, Words words, CancellationToken cancellationToken) =>
        form.Said.Length > LiveCandidates.LongestText
            ? new PanelCandidates(form.TicketId!, id, [], false, mayDecide, words["That is too long to search for: shorten it to 20,000 characters."])
            : new PanelCandidates(form.TicketId!, id, await candidates.FindAsync(form.TicketId!, ownIssueId, form.Said, cancellationToken), true, mayDecide);

    private void Refuse(int status, string error) => (Response.StatusCode, Error) = (status, error);

    private string Failed(RemoteException failure) => words.Of("Nothing was done, because the helpdesk or Jira cannot be reached: {0}", guard.Clean(failure.Message));

    private string? Words(AskOutcome outcome, PanelForm form, RepCommand command) => outcome switch
    {
        AskOutcome.Taken => null,
        AskOutcome.NoTicket => words.Of("The helpdesk has no ticket {0}.", form.TicketId),
        AskOutcome.NotWorkable => words["This ticket is closed, deleted or merged, so nothing can be written to it."],
        AskOutcome.NoIssue => words.Of("Jira has no issue {0}, or BugBridge cannot read it.", CommandReader.KeyIn(form.Named!.Trim())),
        _ => command is TellEngineers
            ? words["No issue yet: file the ticket as a bug, or link it to an issue first."]
            : words["This ticket is not linked to an issue."],
    };

    private string Words(PanelAnswer answer) => answer.Kind switch
    {
        CommandResult.Filing when Panel!.Issue is { } issue => words.Of("Filed as {0}.", issue.Key),
        CommandResult.Filing => words["An issue is being filed. Its key will appear here in a moment."],
        CommandResult.Joined => words.Of("This ticket is now linked to {0}.", Panel!.Issue?.Key),
        CommandResult.Left => words["Unlinked. No rule will link this ticket again."],
        CommandResult.Sent => words["Sent to the engineers. Their answer will come as an internal note."],
        CommandResult.Noted => answer.Text!,
        _ => words["Done."],
    };
}
