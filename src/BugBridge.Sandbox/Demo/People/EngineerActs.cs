using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Sandbox.Demo.Company;
using BugBridge.Sandbox.Jira;

namespace BugBridge.Sandbox.Demo.People;

/// <summary>What engineers do in Jira, and what of it has to reach the reps.</summary>
internal sealed class EngineerActs(DemoSite site, PeopleLog log, IProgress<string> told)
{
    /// <summary>Comments for everybody.</summary>
    /// <returns>The comment's id.</returns>
    public long Comment(JiraIssue issue, DemoPerson engineer, string text)
    {
        ToBeTold(issue, text, exactlyOnce: true);
        told.Report($"{engineer.Name} comments on {issue.Key}: {text}");
        return site.Jira.Comment(Id(issue), text, site.AccountOf(engineer));
    }

    /// <summary>Comments for a role alone.</summary>
    public void CommentForRole(JiraIssue issue, DemoPerson engineer, string text)
    {
        Keep(issue, engineer, text, "the role Developers");
        site.Jira.Comment(Id(issue), text, site.AccountOf(engineer), role: "Developers");
    }

    /// <summary>Comments for a group alone.</summary>
    public void CommentForGroup(JiraIssue issue, DemoPerson engineer, string text)
    {
        Keep(issue, engineer, text, "the group security");
        site.Jira.Comment(Id(issue), text, site.AccountOf(engineer), group: "security");
    }

    /// <summary>Comments, and marks it as internal.</summary>
    public void CommentInternally(JiraIssue issue, DemoPerson engineer, string text)
    {
        Keep(issue, engineer, text, "the team (internal)");
        site.Jira.Comment(Id(issue), text, site.AccountOf(engineer), isInternal: true);
    }

    /// <summary>Says what customers can do until the fix. It comes again in answers to reps.</summary>
    public void OfferWorkaround(JiraIssue issue, DemoPerson engineer, string text)
    {
        ToBeTold(issue, text, exactlyOnce: false);
        site.Jira.Comment(Id(issue), "/workaround " + text, site.AccountOf(engineer));
        told.Report($"{engineer.Name} offers a workaround for {issue.Key}.");
    }

    /// <summary>Changes a comment that was told.</summary>
    public void Edit(JiraIssue issue, long commentId, DemoPerson engineer, string text)
    {
        ToBeTold(issue, text, exactlyOnce: true);
        site.Jira.EditComment(Id(issue), commentId, text, site.AccountOf(engineer));
        told.Report($"{engineer.Name} changes a comment on {issue.Key}.");
    }

    /// <summary>Deletes a comment that was told: the reps are to hear that it was withdrawn.</summary>
    public void Delete(JiraIssue issue, long commentId)
    {
        ToBeTold(issue, "posted here earlier, was deleted in Jira", exactlyOnce: true);
        site.Jira.DeleteComment(Id(issue), commentId);
        told.Report($"A comment on {issue.Key} is deleted.");
    }

    /// <summary>Promises a day.</summary>
    public void SetDueDate(JiraIssue issue, DateOnly day)
    {
        ToBeTold(issue, Day(day), exactlyOnce: false);
        site.Jira.SetDueDate(Id(issue), day);
        told.Report($"{issue.Key} is due on {Day(day)}.");
    }

    /// <summary>Promises a release.</summary>
    public void SetFixVersion(JiraIssue issue, long versionId, DateOnly day)
    {
        ToBeTold(issue, Day(day), exactlyOnce: false);
        site.Jira.SetFixVersions(Id(issue), versionId);
        told.Report($"{issue.Key} is planned for the release of {Day(day)}.");
    }

    /// <summary>Takes it up.</summary>
    public void Start(JiraIssue issue, DemoPerson engineer)
    {
        ToBeTold(issue, $"{issue.Key}: status is now In Progress", exactlyOnce: true);
        site.Jira.SetStatus(Id(issue), "In Progress");
        told.Report($"{engineer.Name} starts work on {issue.Key}.");
    }

    /// <summary>Says that it is mended.</summary>
    public void Resolve(JiraIssue issue, DemoPerson engineer, string resolution)
    {
        ToBeTold(issue, $"{issue.Key}: resolved as {resolution}", exactlyOnce: true);
        site.Jira.SetStatus(Id(issue), "Done", resolution);
        told.Report($"{engineer.Name} resolves {issue.Key} as {resolution}.");
    }

    /// <summary>Moves it to another project.</summary>
    public JiraIssue Move(JiraIssue issue, string project)
    {
        ToBeTold(issue, $"new key, was {issue.Key}", exactlyOnce: true);
        var key = site.Jira.Move(Id(issue), project);
        told.Report($"{issue.Key} moves to {project} and is {key} now.");
        return site.Jira.Issue(key);
    }

    /// <summary>The tickets that stand behind the issue and are open now.</summary>
    public ImmutableArray<long> OpenTickets(JiraIssue issue) =>
        [.. log.Links.Where(link => link.Value == issue.Id && CustomerActs.IsOpen(site.Zendesk.Ticket(link.Key))).Select(link => link.Key).Order()];

    // Noted before it is done, as a ticket may be closed by the time it arrives.
    private void ToBeTold(JiraIssue issue, string text, bool exactlyOnce) =>
        log.ToBeTold(new ForReps(text, OpenTickets(issue), issue.Id, exactlyOnce));

    private void Keep(JiraIssue issue, DemoPerson engineer, string text, string audience)
    {
        log.KeepFromReps(text);
        told.Report($"{engineer.Name} comments on {issue.Key} for {audience}.");
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM", CultureInfo.InvariantCulture);

    private static string Id(JiraIssue issue) => issue.Id.ToString(CultureInfo.InvariantCulture);
}
