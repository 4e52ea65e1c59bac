using System.Collections.Immutable;
using BugBridge.Core.Browsing;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Browsing;

/// <inheritdoc cref="ITimelineView"/>
internal sealed class TimelineView(IDatabaseEngine engine) : ITimelineView
{
    public Task<Timeline> ReadAsync(IReadOnlyCollection<Lane> lanes, int limit, CancellationToken cancellationToken) =>
        engine.ReadAsync(async context =>
        {
            var names = lanes.Select(lane => lane.ToString()).Distinct(StringComparer.Ordinal).ToArray();
            var decisions = await context.Decisions
                .Where(decision => EF.Parameter(names).Contains(decision.About))
                .OrderByDescending(decision => decision.Id)
                .Take(limit)
                .ToListAsync(cancellationToken);
            var entries = await context.Entries
                .Where(entry => EF.Parameter(names).Contains(entry.Lane))
                .OrderByDescending(entry => entry.Id)
                .Take(limit)
                .ToListAsync(cancellationToken);
            return new Timeline(
                [.. decisions.Select(row => new Decision(Lane.Parse(row.About), row.CommentId, row.Reason, row.At))],
                [.. entries.Select(row => row.ToEntry())]);
        });

    public Task<ImmutableArray<Decision>> OfCommentAsync(string commentId, int limit, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<Decision>>(async context =>
        {
            var decisions = await context.Decisions
                .Where(decision => decision.CommentId == commentId)
                .OrderByDescending(decision => decision.Id)
                .Take(limit)
                .ToListAsync(cancellationToken);
            return [.. decisions.Select(row => new Decision(Lane.Parse(row.About), row.CommentId, row.Reason, row.At))];
        });
}
