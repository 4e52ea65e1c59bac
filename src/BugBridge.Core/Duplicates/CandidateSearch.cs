using System.Collections.Immutable;
using BugBridge.Core.Commands;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Duplicates;

/// <summary>
/// Gives tickets that may be filed now their candidates. They are planned one after the other, each seeing the one before it, so that two
/// tickets of one moment that say the same find each other. All others pass at once.
/// </summary>
public sealed class CandidateSearch : IBeforePlanning, IDisposable
{
    // Several times what is listed: some turn out to be rejected, closed too long ago, gone, or tickets without an issue.
    private const int MostCandidates = 20;

    private readonly IndexKeeper _keeper;
    private readonly IBridgeView _view;
    private readonly IDuplicateView _duplicates;
    private readonly IIssueReader _issueReader;
    private readonly DuplicateSettings _settings;
    private readonly FilingRules _rules;
    private readonly ReportTexts _texts;
    private readonly SemaphoreSlim _turn = new(1);
    private Calibration? _calibration;
    private string? _learnedFrom;

    /// <param name="settings">What is looked for.</param>
    /// <param name="rules">Which tickets are filed.</param>
    /// <param name="keeper">The index.</param>
    /// <param name="view">What is held.</param>
    /// <param name="duplicates">What people decided.</param>
    /// <param name="issueReader">For reading candidates that no ticket stands behind.</param>
    public CandidateSearch(DuplicateSettings settings, FilingRules rules, IndexKeeper keeper, IBridgeView view, IDuplicateView duplicates, IIssueReader issueReader)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (_keeper, _view, _duplicates, _issueReader, _settings) = (keeper, view, duplicates, issueReader, settings);
        _rules = rules;
        _texts = new ReportTexts(_rules, _settings);
    }

    /// <summary>Plans a change; a ticket's, where it may be filed, with candidates.</summary>
    /// <param name="change">The change.</param>
    /// <param name="plan">Plans and saves it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RemoteException">A candidate could not be read; nothing was planned.</exception>
    public async Task<PlanResult> PlanAsync(Change change, Func<Change, CancellationToken, Task<PlanResult>> plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (change is not TicketSeen { IsHistory: false } seen)
        {
            return await plan(change, cancellationToken);
        }

        if (!_settings.IsOn || !await MayBeFiledAsync(seen, cancellationToken) || _texts.Of(seen.Ticket) is not { IsEmpty: false } text)
        {
            return await plan(seen, cancellationToken);
        }

        // Before its turn comes, so that nobody else waits for the network.
        var unheld = await ReadUnheldAsync(await SearchAsync(text, cancellationToken), cancellationToken);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await plan(
                seen with
                {
                    Found = seen.Found.With(new FoundCandidates(await SearchAsync(text, cancellationToken), await CalibrationAsync(cancellationToken))),
                    Named = seen.Named.SetItems(unheld.Select(issue => KeyValuePair.Create(issue.Ref.Key, (Issue?)issue))),
                },
                cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private Task<ImmutableArray<Candidate>> SearchAsync(ReportText text, CancellationToken cancellationToken) =>
        _keeper.SearchAsync(text.ToReport(), text.Of, MostCandidates, cancellationToken);

    private async Task<bool> MayBeFiledAsync(TicketSeen seen, CancellationToken cancellationToken)
    {
        var ticket = seen.Ticket;
        var isMatch = ticket.Status != TicketStatus.Closed && _rules.Match(ticket) is not null;
        if (ticket.Status == TicketStatus.Deleted || ticket.MergedInto is not null || (!isMatch && !seen.NewSince(null).Ask<FileBug>()))
        {
            return false;
        }

        var held = await _view.FindTicketAsync(ticket.Id, cancellationToken);
        return held is null || (held.Link is null && ((isMatch && !held.IsHandsOff) || seen.NewSince(held).Ask<FileBug>()));
    }

    private async Task<ImmutableArray<Issue>> ReadUnheldAsync(ImmutableArray<Candidate> candidates, CancellationToken cancellationToken)
    {
        var unheld = new List<string>();
        foreach (var id in candidates.Select(candidate => Lane.Parse(candidate.Group)).Where(lane => lane.Remote == Remote.Jira).Select(lane => lane.Id))
        {
            if (await _view.FindIssueAsync(id, cancellationToken) is null)
            {
                unheld.Add(id);
            }
        }

        return unheld.Count == 0 ? [] : [.. await _issueReader.ReadManyAsync(unheld, cancellationToken)];
    }

    private async Task<Calibration?> CalibrationAsync(CancellationToken cancellationToken)
    {
        if (_settings.AutoLink != AutoLinkPolicy.Calibrated)
        {
            return null;
        }

        var version = await _duplicates.VerdictsVersionAsync(cancellationToken);
        if (version != _learnedFrom)
        {
            var verdicts = await _duplicates.VerdictsAsync(cancellationToken);
            _calibration = Calibration.Learn(
                [.. verdicts.Where(verdict => verdict.Score is not null).Select(verdict => new LabelledScore(verdict.Score!.Value, verdict.IsDuplicate))]);
            _learnedFrom = version;
        }

        return _calibration;
    }
}
