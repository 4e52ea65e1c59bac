using BugBridge.Core.Tickets;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>
/// A worker polls when it starts, and somebody may ask for a poll in the same moment. The first poll of all only notes where to go on, so one that was overtaken
/// would leave out what the other had still to read.
/// </summary>
public sealed class PollTurnTests : Journey
{
    [Fact]
    public async Task Two_polls_at_once_go_one_after_the_other()
    {
        SlowPolls? slow = null;
        await StartAsync(new JourneyOptions { Helpdesk = helpdesk => helpdesk with { Feed = slow = new SlowPolls(helpdesk.Feed) } });
        slow!.Hold();
        var first = Bridge.PollAsync();
        await slow.Held;

        var second = Bridge.PollAsync();
        for (var reads = 0; reads < 5; reads++)
        {
            // All that the second would have to read before it asks the helpdesk is one row.
            await Bridge.Journal.CountAsync(Bridge.Token);
        }

        slow.GoOn();
        await Task.WhenAll(first, second);

        Assert.Equal(1, slow.MostAtOnce);
    }

    /// <summary>A helpdesk whose polls can be held back.</summary>
    private sealed class SlowPolls : ITicketFeed
    {
        private readonly ITicketFeed _inner;
        private TaskCompletionSource _held = new();
        private TaskCompletionSource _going = new();
        private int _running;

        public SlowPolls(ITicketFeed inner)
        {
            _inner = inner;
            _going.SetResult();
        }

        /// <summary>Ends when a poll is held back.</summary>
        public Task Held => _held.Task;

        public int MostAtOnce { get; private set; }

        public void Hold() => (_held, _going) = (new TaskCompletionSource(), new TaskCompletionSource());

        public void GoOn() => _going.SetResult();

        public async Task<TicketPage> PollAsync(string? cursor, CancellationToken cancellationToken)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _running));
            _held.TrySetResult();
            await _going.Task.WaitAsync(cancellationToken);
            try
            {
                return await _inner.PollAsync(cursor, cancellationToken);
            }
            finally
            {
                Interlocked.Decrement(ref _running);
            }
        }
    }
}
