using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.FirstContact;

/// <summary>Counts the tickets of a period one after the other. Not for several threads.</summary>
public sealed class ContactTally
{
    private readonly Sum _all = new();
    private readonly Sum[] _offer = [new(), new()];
    private readonly Sums _reps = new();
    private readonly Sums _solvers = new();
    private readonly Sums _channels = new();
    private readonly Sums _categories = new();
    private readonly Sums _products = new();
    private readonly int[] _outcomes = new int[Enum.GetValues<ContactOutcome>().Length];

    private Overlooked _overlooked = new(0, 0, 0);
    private int _back;

    /// <summary>Counts a ticket.</summary>
    public void Add(in ContactEntry entry)
    {
        _outcomes[(int)entry.Outcome]++;
        if (entry.Outcome >= ContactOutcome.Merged)
        {
            return;
        }

        if (entry.Outcome == ContactOutcome.FirstContact)
        {
            _overlooked = new Overlooked(_overlooked.Thanks + (entry.IsThanked ? 1 : 0), _overlooked.Copies + (entry.IsCopied ? 1 : 0), _overlooked.Calls + (entry.IsCall ? 1 : 0))
            {
                Ignored = _overlooked.Ignored + (entry.PassedOver == TurnSide.Ignored ? 1 : 0),
                Automatic = _overlooked.Automatic + (entry.PassedOver == TurnSide.Automatic ? 1 : 0),
            };
        }

        _back += entry is { Outcome: ContactOutcome.MoreContacts, IsOnlyBack: true } ? 1 : 0;
        _all.Add(entry);
        _offer[entry.WasOffered ? 1 : 0].Add(entry);
        _reps.Of(entry.RepId).Add(entry);
        _solvers.Of(entry.SolverId).Add(entry);
        _channels.Of(entry.Channel).Add(entry);
        _categories.Of(entry.Category).Add(entry);
        _products.Of(entry.Product).Add(entry);
    }

    /// <summary>The figures of what was counted.</summary>
    /// <param name="rule">The rule that was applied.</param>
    /// <param name="period">The period.</param>
    /// <param name="at">The moment of counting, UTC.</param>
    /// <param name="names">Names of reps by their ids.</param>
    /// <param name="trend">The months of the trend.</param>
    public FirstContactFigures Figures(
        FirstContactRule rule, Period period, DateTimeOffset at, IReadOnlyDictionary<string, string> names, ImmutableArray<MonthContact> trend) => new()
        {
            Rule = rule,
            Period = period,
            At = at,
            Counted = _outcomes.Sum(),
            All = _all.Group(null, null),
            LeftOut = [.. Enum.GetValues<ContactOutcome>().Where(outcome => outcome >= ContactOutcome.Merged && (outcome != ContactOutcome.NotSolved || rule.Month == ContactMonth.ReceivedAndSolved)).Select(why => new LeftOutCount(why, _outcomes[(int)why]))],
            Overlooked = _overlooked,
            Recontacts = new RecontactEffect(_back, _all.Without(_back)),
            ByRep = _reps.Groups(id => names.GetValueOrDefault(id, id)),
            BySolver = _solvers.Groups(id => names.GetValueOrDefault(id, id)),
            ByChannel = _channels.Groups(),
            ByCategory = _categories.Groups(),
            ByProduct = _products.Groups(),
            Offer = new OfferEffect(_offer[1].Group(null, null), _offer[0].Group(null, null)),
            Trend = trend,
        };

    private sealed class Sum
    {
        private readonly int[] _counts = new int[3];
        private readonly List<long> _replies = [];
        private readonly List<long> _solvings = [];
        private readonly List<long> _businessReplies = [];
        private readonly List<long> _businessSolvings = [];

        public void Add(in ContactEntry entry)
        {
            _counts[(int)entry.Outcome]++;
            if (entry.ReplyTicks is { } reply)
            {
                _replies.Add(reply);
                _solvings.Add(entry.SolvedTicks);
            }

            if (entry is { BusinessReplyTicks: { } businessReply, BusinessSolvedTicks: { } businessSolved })
            {
                _businessReplies.Add(businessReply);
                _businessSolvings.Add(businessSolved);
            }
        }

        public ContactGroup Group(string? key, string? name) => new(
            key,
            name,
            Without(0),
            ContactTimes.Of(_replies, _solvings))
        {
            BusinessTimes = _businessReplies.Count == 0 ? null : ContactTimes.Of(_businessReplies, _businessSolvings),
        };

        /// <summary>The counts as if so many had been resolved at first contact that were not.</summary>
        public ContactCounts Without(int more) => new(
            _counts[(int)ContactOutcome.FirstContact] + more, _counts[(int)ContactOutcome.MoreContacts] - more, _counts[(int)ContactOutcome.Pending]);
    }

    /// <summary>Sums by a text, those without one beside them.</summary>
    private sealed class Sums
    {
        private readonly Dictionary<string, Sum> _byKey = new(StringComparer.Ordinal);
        private Sum? _without;

        public Sum Of(string? key)
        {
            if (key is null)
            {
                return _without ??= new Sum();
            }

            return _byKey.TryGetValue(key, out var sum) ? sum : _byKey[key] = new Sum();
        }

        /// <summary>The groups; none when nothing has a key.</summary>
        public ImmutableArray<ContactGroup> Groups(Func<string, string>? nameOf = null)
        {
            var groups = _byKey.Select(pair => pair.Value.Group(pair.Key, nameOf?.Invoke(pair.Key) ?? pair.Key))
                .OrderByDescending(group => group.Counts.Tickets < FirstContactFigures.LeastOrdered ? 0 : group.Counts.Tickets)
                .ThenBy(group => group.Counts.Tickets < FirstContactFigures.LeastOrdered ? group.Name : null, StringComparer.Ordinal)
                .ThenBy(group => group.Key, StringComparer.Ordinal);
            return _byKey.Count == 0 ? [] : _without is null ? [.. groups] : [.. groups, _without.Group(null, null)];
        }
    }
}
