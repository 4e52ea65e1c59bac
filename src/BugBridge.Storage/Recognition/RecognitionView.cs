using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.Recognition;
using BugBridge.Storage.Database;

namespace BugBridge.Storage.Recognition;

/// <inheritdoc cref="IRecognitionView"/>
internal sealed class RecognitionView(IDatabaseEngine engine) : IRecognitionView
{
    public Task<Leaderboard> LeaderboardAsync(RecognitionWeights weights, Period period, DateTimeOffset at, CancellationToken cancellationToken) =>
        engine.ReadAsync(async context => Leaderboard.Of(period, at, weights, await new RecognitionReading(context, period, cancellationToken).ReadAsync()));

    public Task<ImmutableArray<ListedDeed>> DeedsAsync(string repId, DeedKind kind, Period period, CancellationToken cancellationToken) =>
        engine.ReadAsync(context => new RecognitionReading(context, period, cancellationToken).DeedsAsync(repId, kind));
}
