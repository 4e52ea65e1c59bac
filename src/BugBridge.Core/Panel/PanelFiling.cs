using System.Collections.Immutable;
using BugBridge.Core.Commands;
using BugBridge.Core.Commands.Quoting;
using BugBridge.Core.Issues;
using BugBridge.Core.Masking;
using BugBridge.Core.Ranking;
using BugBridge.Core.Remotes;
using BugBridge.Core.Rules;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Panel;

/// <summary>Proposes what a rep files, and shows what Jira would get.</summary>
public sealed class PanelFiling
{
    private const int LongestQuote = 400;

    // Nobody waits for what can be left out.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly FilingRules _rules;
    private readonly FilingSettings _settings;
    private readonly RankingSettings _ranking;
    private readonly IIssueFiler _issueFiler;
    private readonly OutgoingMasking _masking;
    private readonly TimeProvider _clock;

    internal PanelFiling(FilingRules rules, FilingSettings settings, RankingSettings ranking, IIssueFiler issueFiler, OutgoingMasking masking, TimeProvider clock) =>
        (_rules, _settings, _ranking, _issueFiler, _masking, _clock) = (rules, settings, ranking, issueFiler, masking, clock);

    /// <summary>What may be said of a ticket, and what is proposed.</summary>
    /// <param name="ticket">The ticket as it was just read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<FilingSheet> SheetAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var issue = _masking.Preview(_rules.Compose(ticket, null), ticket, null);
        var subject = CleanText.OneLine(ticket.Subject);
        var other = OtherLanguage(ticket);
        var sheet = new FilingSheet(other is null ? issue.Summary : string.Empty, subject) { OtherLanguage = other, Language = _settings.Language, Quotes = QuotesOf(ticket) };
        using var patience = new CancellationTokenSource(Patience, _clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return WithChoices(sheet, ticket, issue, await _issueFiler.ChoicesAsync(issue.Project, issue.Type, isAnew: false, ending.Token));
        }
        catch (RemoteException failure)
        {
            return sheet with { Trouble = failure.Message };
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return sheet with { Trouble = "Jira does not answer in time." };
        }
    }

    /// <summary>What Jira would get, with all that is hidden from it.</summary>
    /// <param name="ticket">The ticket as it was just read.</param>
    /// <param name="rep">The rep's name.</param>
    /// <param name="report">What the rep says, or null.</param>
    public NewIssue Preview(Ticket ticket, string rep, BugReport? report)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return _masking.Preview(_rules.Compose(ticket, rep, report), ticket, rep);
    }

    /// <summary>What a rep wrote, as engineers would read it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ticket">The ticket that it is about.</param>
    /// <param name="rep">The rep's name.</param>
    public string Masked(string text, Ticket ticket, string rep) => _masking.Preview(text, ticket, rep);

    private FilingSheet WithChoices(FilingSheet sheet, Ticket ticket, NewIssue issue, FilingChoices choices)
    {
        var severities = _settings.SeverityField is { } field && choices.Of(field) is { Values.IsEmpty: false } values ? values : null;
        var severity = _rules.SeverityOf(ticket) ?? _ranking.SeverityOf(ticket);
        return sheet with
        {
            Components = choices.Of(FilingChoices.Components) is { Values.IsEmpty: false } components ? components : null,
            Component = issue.Components.FirstOrDefault(),
            Severities = severities,
            Severity = severities?.Values.FirstOrDefault(value => string.Equals(value, severity, StringComparison.OrdinalIgnoreCase)),
        };
    }

    private string? OtherLanguage(Ticket ticket) =>
        _settings.Language is { } language && WrittenLanguage.Of($"{ticket.Subject}\n{PlainText.Of(ticket.Description)}") is { } written && written != language ? written : null;

    /// <summary>Only what may be quoted is offered at all.</summary>
    private ImmutableArray<FilingQuote> QuotesOf(Ticket ticket)
    {
        var first = ticket.Comments.FirstOrDefault(comment => comment.Body == ticket.Description);
        var quotes = ImmutableArray.CreateBuilder<FilingQuote>();
        if (!ticket.Description.IsEmpty && VisibilityDecision.OfFirstMessage(ticket).Crosses)
        {
            quotes.Add(new FilingQuote(BugReport.FirstMessage, first?.CreatedAt ?? ticket.CreatedAt, Beginning(ticket.Description, ticket), IsFirst: true));
        }

        foreach (var message in ticket.Comments.Where(message => message != first && VisibilityDecision.OfQuote(ticket, message.Id).Crosses))
        {
            if (AuthoredText.Of(message.Body).Own is { IsEmpty: false } own)
            {
                quotes.Add(new FilingQuote(message.Id, message.CreatedAt, Beginning(own, ticket), IsFirst: false));
            }
        }

        return quotes.ToImmutable();
    }

    /// <summary>Masked before it is cut, so that nothing is cut in the middle of what is hidden.</summary>
    private string Beginning(RichText text, Ticket ticket)
    {
        var words = CleanText.OneLine(PlainText.Of(_masking.Preview(text, ticket)));
        return words.Length <= LongestQuote ? words : CleanText.Start(words, LongestQuote - 1) + "…";
    }
}
