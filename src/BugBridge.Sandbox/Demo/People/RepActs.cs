using BugBridge.Sandbox.Demo.Company;
using BugBridge.Sandbox.Jira;

namespace BugBridge.Sandbox.Demo.People;

/// <summary>What reps do, and what they may expect of it.</summary>
internal sealed class RepActs(DemoSite site, PeopleLog log, IProgress<string> told)
{
    /// <summary>Marks the ticket as a bug by its tag.</summary>
    public void Tag(long ticketId)
    {
        log.ToBeFiled(ticketId);
        site.Zendesk.Tag(ticketId, DemoSite.BugTag);
        told.Report($"A rep tags ticket {ticketId} as a bug.");
    }

    /// <summary>Asks for an issue with <c>/bug</c>.</summary>
    public void File(long ticketId, DemoPerson rep)
    {
        log.ToBeFiled(ticketId);
        Note(ticketId, rep, "/bug");
    }

    /// <summary>Puts the ticket behind an issue with <c>/bug KEY</c>, after a line for colleagues only.</summary>
    public void Join(long ticketId, DemoPerson rep, JiraIssue issue, string named, string? forColleagues = null)
    {
        log.StandsBehind(ticketId, issue.Id);
        KeepPrivate(forColleagues);
        Note(ticketId, rep, Lines(forColleagues, "/bug " + named));
    }

    /// <summary>Takes the ticket off its issue.</summary>
    public void Unlink(long ticketId, DemoPerson rep)
    {
        log.Unlinked(ticketId);
        Note(ticketId, rep, "/unlink");
    }

    /// <summary>Asks the engineers something, after a line for colleagues only.</summary>
    public void Ask(long ticketId, DemoPerson rep, string question, string? forColleagues = null)
    {
        log.ToBeAsked(new ForEngineers(ticketId, question));
        KeepPrivate(forColleagues);
        Note(ticketId, rep, Lines(forColleagues, "/dev " + question));
    }

    /// <summary>Asks the bridge what is known; the answer names the issue.</summary>
    public void AskBridge(long ticketId, DemoPerson rep, JiraIssue issue)
    {
        log.ToBeTold(new ForReps($"Linked to {issue.Key} ({issue.Summary}) since", [ticketId], null, true));
        Note(ticketId, rep, "/bridge");
    }

    /// <summary>Writes a command that does not exist, or cannot be done; the answer repeats what was wrong.</summary>
    public void Mistype(long ticketId, DemoPerson rep, string command, string answered)
    {
        log.ToBeTold(new ForReps(answered, [ticketId], null, true));
        Note(ticketId, rep, command);
    }

    /// <summary>Writes for colleagues only.</summary>
    public void WriteForColleagues(long ticketId, DemoPerson rep, string text)
    {
        KeepPrivate(text);
        Note(ticketId, rep, text);
    }

    /// <summary>Answers the customer.</summary>
    public void Reply(long ticketId, DemoPerson rep, string text)
    {
        log.KeepFromEngineers(text);
        site.Zendesk.Reply(ticketId, site.IdOf(rep), text);
        told.Report($"{rep.Name} answers the customer of ticket {ticketId}.");
    }

    /// <summary>Takes the ticket up.</summary>
    public void TakeUp(long ticketId, DemoPerson rep)
    {
        site.Zendesk.Assign(ticketId, site.IdOf(rep));
        told.Report($"{rep.Name} takes up ticket {ticketId}.");
    }

    /// <summary>Says that the ticket is done.</summary>
    public void Solve(long ticketId)
    {
        site.Zendesk.SetStatus(ticketId, "solved");
        told.Report($"A rep solves ticket {ticketId}.");
    }

    private void Note(long ticketId, DemoPerson rep, string text)
    {
        site.Zendesk.Note(ticketId, text, site.IdOf(rep));
        told.Report($"{rep.Name} notes in ticket {ticketId}: {text.ReplaceLineEndings(" ")}");
    }

    private void KeepPrivate(string? text)
    {
        if (text is not null)
        {
            log.KeepFromEngineers(text);
        }
    }

    private static string Lines(string? forColleagues, string command) => forColleagues is null ? command : forColleagues + "\n" + command;
}
