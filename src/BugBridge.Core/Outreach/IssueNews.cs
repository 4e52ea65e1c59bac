using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Outreach;

/// <summary>Finds what customers are to hear of a change of an issue.</summary>
internal sealed class IssueNews(OutreachSettings settings, IssueChange change)
{
    private readonly IssueState _now = change.Now;
    private readonly ImmutableArray<OutreachEvent>.Builder _events = ImmutableArray.CreateBuilder<OutreachEvent>();
    private readonly ImmutableArray<OutreachReplacement>.Builder _replacements = ImmutableArray.CreateBuilder<OutreachReplacement>();
    private readonly List<string> _reasons = [];

    /// <summary>The plan with what was found.</summary>
    public Plan AddTo(Plan plan)
    {
        Follow();
        return _events.Count + _replacements.Count + _reasons.Count == 0 ? plan : (plan with
        {
            Decisions = [.. plan.Decisions, .. _reasons.Select(reason => new Decision(Lane.OfIssue(_now.Id), null, reason, change.At))],
        }).Keep([.. _events, .. _replacements]);
    }

    private void Follow()
    {
        if (_now.IsGone || change.IsMerged)
        {
            var why = _now.IsGone ? "the issue no longer exists" : "the issue is a duplicate, and the tickets are now linked to the other one";
            Replace(OutreachKinds.All, why);
        }
        else if (change.Access is AccessChange.Closed or AccessChange.StillAway or AccessChange.Opened)
        {
            // What is closed to reps is closed to customers; when it is opened, what happened meanwhile is no news for a message of its own.
            Replace(OutreachKinds.All, "not everybody may read the issue");
        }
        else if (change.Access == AccessChange.None && _now.Merge is null)
        {
            FollowFix();
            FollowDate();
            FollowWorkaround();
        }
    }

    private void FollowFix()
    {
        if (_now.FixedAt is null)
        {
            FollowLackOfFix();
            return;
        }

        var isReleased = change.Release == ReleaseChange.Released || (change.IsFixed && _now.Release is not null);
        if (isReleased)
        {
            Replace(OutreachKinds.All, "the fix was released");
        }
        else if (change.IsFixed)
        {
            Replace(OutreachKinds.OfDate, "the issue was fixed");
        }

        if (isReleased && settings.Events.Contains(OutreachKind.Released))
        {
            Tell(OutreachKind.Released, one => one with { Version = _now.Release!.Version });
        }
        else if (change.IsFixed)
        {
            Tell(OutreachKind.Fixed, one => one);
        }
    }

    private void FollowLackOfFix()
    {
        if (change.IsUnfixed)
        {
            Replace(OutreachKinds.OfFix, _now.Category == StatusCategory.Done ? "it is not to be fixed after all" : "the issue was opened again");
        }

        if (change.IsClosed)
        {
            Replace(OutreachKinds.OfDate, "the issue was closed without a fix");
        }
    }

    private void FollowDate()
    {
        var date = change.Date;
        if (_now.Category == StatusCategory.Done || date.Kind is DateChangeKind.None or DateChangeKind.Met)
        {
            return;
        }

        Replace(OutreachKinds.OfDate, "the date changed again");
        if (date is { Doubt: { } doubt, Now: { } doubtful })
        {
            _reasons.Add($"No draft for customers: {doubtful.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {Words(doubt)}, so customers do not get that date.");
        }
        else if (date is not { Before: null, Now: null })
        {
            Tell(OutreachKinds.Of(date.Kind), one => one with { Before = date.Before?.Date, Date = date.Now?.Date });
        }
    }

    private void FollowWorkaround()
    {
        if (_now.Category == StatusCategory.Done || change.Workaround == WorkaroundChange.None)
        {
            return;
        }

        Replace(OutreachKinds.OfWorkaround, _now.Workaround is null ? "the workaround was withdrawn" : "there is another workaround");
        Tell(OutreachKinds.Of(change.Workaround), one => one with { Workaround = _now.Workaround?.Text.ToString() });
    }

    private static string Words(DateDoubt doubt) =>
        doubt == DateDoubt.Passed ? "has passed" : string.Create(CultureInfo.InvariantCulture, $"is more than {FixDates.MostYears} years away");

    private void Replace(ImmutableArray<OutreachKind> kinds, string reason) => _replacements.Add(new OutreachReplacement(_now.Id, kinds, reason, change.At));

    private void Tell(OutreachKind kind, Func<OutreachEvent, OutreachEvent> with)
    {
        if (settings.Events.Contains(kind))
        {
            _events.Add(with(new OutreachEvent
            {
                Stamp = Stamp.For("outreach", _now.Id, kind.ToString(), change.At.UtcTicks.ToString(CultureInfo.InvariantCulture)),
                IssueId = _now.Id,
                IssueKey = _now.Key,
                Kind = kind,
                At = change.At,
            }));
        }
    }
}
