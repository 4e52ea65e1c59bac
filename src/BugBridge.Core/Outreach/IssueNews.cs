using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Outreach;

/// <summary>Finds what customers are to hear by comparing what was held of an issue with what is held from now on.</summary>
internal sealed class IssueNews(OutreachSettings settings, IssueState held, IssueState now, DateTimeOffset at)
{
    private readonly ImmutableArray<OutreachEvent>.Builder _events = ImmutableArray.CreateBuilder<OutreachEvent>();
    private readonly ImmutableArray<OutreachReplacement>.Builder _replacements = ImmutableArray.CreateBuilder<OutreachReplacement>();
    private readonly List<string> _reasons = [];

    /// <summary>Whether the issue is fixed now and was not before.</summary>
    public bool IsFixed => held.FixedAt is null && now.FixedAt is not null;

    /// <summary>The plan with what was found.</summary>
    public Plan AddTo(Plan plan)
    {
        Compare();
        return _events.Count + _replacements.Count + _reasons.Count == 0 ? plan : (plan with
        {
            Decisions = [.. plan.Decisions, .. _reasons.Select(reason => new Decision(Lane.OfIssue(now.Id), null, reason, at))],
        }).Keep([.. _events, .. _replacements]);
    }

    private void Compare()
    {
        if (now.IsGone || (now.Merge is not null && held.Merge is null))
        {
            var why = now.IsGone ? "the issue no longer exists" : "the issue turned out to be a duplicate, and the tickets stand behind the other one";
            Replace(OutreachKinds.All, why);
        }
        else if (now.IsRestricted || held.IsRestricted)
        {
            // What is closed to reps is closed to customers; when it is opened, what happened meanwhile is no news for a message of its own.
            Replace(OutreachKinds.All, "not everybody may read the issue");
        }
        else if (!held.IsGone && now.Merge is null)
        {
            CompareFix();
            CompareDate();
            CompareWorkaround();
        }
    }

    private void CompareFix()
    {
        if (now.FixedAt is null)
        {
            if (held.FixedAt is not null)
            {
                Replace(OutreachKinds.OfFix, now.Category == StatusCategory.Done ? "it is not to be fixed after all" : "the issue was opened again");
            }

            if (now.Category == StatusCategory.Done && held.Category != StatusCategory.Done)
            {
                Replace(OutreachKinds.OfDate, "the issue was closed without a fix");
            }

            return;
        }

        var isReleased = now.Release is not null && (held.Release is null || IsFixed);
        if (isReleased)
        {
            Replace(OutreachKinds.All, "the fix was released");
        }
        else if (IsFixed)
        {
            Replace(OutreachKinds.OfDate, "the issue was fixed");
        }

        if (isReleased && settings.Events.Contains(OutreachKind.Released))
        {
            Tell(OutreachKind.Released, one => one with { Version = now.Release!.Version });
        }
        else if (IsFixed)
        {
            Tell(OutreachKind.Fixed, one => one);
        }
    }

    private void CompareDate()
    {
        if (now.Category == StatusCategory.Done || held.Estimate?.Date == now.Estimate?.Date)
        {
            return;
        }

        // A date that has passed since was promised all the same.
        var before = Doubt(held.Estimate) == DateDoubt.TooFar ? null : held.Estimate?.Date;
        var date = now.Estimate?.Date;
        Replace(OutreachKinds.OfDate, "the date changed again");
        if (Doubt(now.Estimate) is { } doubt)
        {
            _reasons.Add($"No draft for customers: {date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {Words(doubt)}, so nobody is told that date.");
        }
        else if (before is not null || date is not null)
        {
            var kind = date is null ? OutreachKind.NoDate : before is null ? OutreachKind.Estimate : date > before ? OutreachKind.Slip : OutreachKind.Sooner;
            Tell(kind, one => one with { Before = before, Date = date });
        }
    }

    private void CompareWorkaround()
    {
        if (now.Category == StatusCategory.Done || held.Workaround?.Text == now.Workaround?.Text)
        {
            return;
        }

        Replace(OutreachKinds.OfWorkaround, now.Workaround is null ? "the workaround was withdrawn" : "there is another workaround");
        var kind = now.Workaround is null ? OutreachKind.WorkaroundWithdrawn : held.Workaround is null ? OutreachKind.Workaround : OutreachKind.WorkaroundChanged;
        Tell(kind, one => one with { Workaround = now.Workaround?.Text.ToString() });
    }

    private DateDoubt? Doubt(Estimate? estimate) => estimate is null ? null : DateDoubts.Of(estimate.Date, at);

    private static string Words(DateDoubt doubt) =>
        doubt == DateDoubt.Passed ? "has passed" : string.Create(CultureInfo.InvariantCulture, $"is more than {DateDoubts.MostYears} years away");

    private void Replace(ImmutableArray<OutreachKind> kinds, string reason) => _replacements.Add(new OutreachReplacement(now.Id, kinds, reason, at));

    private void Tell(OutreachKind kind, Func<OutreachEvent, OutreachEvent> with)
    {
        if (settings.Events.Contains(kind))
        {
            _events.Add(with(new OutreachEvent
            {
                Stamp = Stamp.For("outreach", now.Id, kind.ToString(), at.UtcTicks.ToString(CultureInfo.InvariantCulture)),
                IssueId = now.Id,
                IssueKey = now.Key,
                Kind = kind,
                At = at,
            }));
        }
    }
}
