using BugBridge.Connectors.Http;
using BugBridge.Core.Files;
using BugBridge.Core.Remotes;
using BugBridge.Tests.Builders;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Connectors.Http;

/// <summary>A file that moves may take long; one that hardly moves is given up, in both directions.</summary>
public sealed class SlowTransferTests
{
    private static readonly RemoteProfile Profile = new(Remote.Helpdesk, "Zendesk") { Timeout = TimeSpan.FromSeconds(30) };
    private readonly FakeTimeProvider _clock = new(A.Monday);

    [Theory]
    [InlineData(1, 10)]
    [InlineData(1_000, 1)]
    [InlineData(60_000, 29)]
    public async Task A_file_that_drips_in_is_given_up_for_now(int size, int seconds)
    {
        await using var stream = Opened(size, seconds, pieces: 1_000);

        var failure = await Assert.ThrowsAsync<RemoteException>(() => stream.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));

        Assert.Equal(RemoteFailureKind.TryLater, failure.Kind);
        Assert.Contains("less than 10 kB a second", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20_000, 1)]
    [InlineData(64_000, 5)]
    public async Task A_file_that_moves_may_take_an_hour(int size, int seconds)
    {
        await using var stream = Opened(size, seconds, pieces: 3_600 / seconds);
        var begun = _clock.GetUtcNow();

        await stream.CopyToAsync(Stream.Null, 64_000, TestContext.Current.CancellationToken);

        Assert.True(_clock.GetUtcNow() - begun >= TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Only_the_time_of_waiting_counts_so_that_a_slow_reader_loses_nothing()
    {
        await using var stream = Opened(size: 1_000, seconds: 0, pieces: 5);
        var buffer = new byte[1_000];
        while (await stream.ReadAsync(buffer, TestContext.Current.CancellationToken) > 0)
        {
            _clock.Advance(TimeSpan.FromMinutes(10));
        }
    }

    [Fact]
    public async Task A_file_that_the_other_side_takes_by_drops_is_given_up_and_looked_for_later()
    {
        var failure = await Assert.ThrowsAsync<RemoteException>(() => SendAsync(size: 1, seconds: 10, pieces: 1_000));

        Assert.Equal(RemoteFailureKind.FateUnknown, failure.Kind);
        Assert.Contains("hardly anything of the file", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_file_that_the_other_side_takes_slowly_arrives() => SendAsync(size: 64_000, seconds: 5, pieces: 500);

    private PatientStream Opened(int size, int seconds, int pieces) =>
        new(new DripStream(_clock, TimeSpan.FromSeconds(seconds), size, pieces), new HttpResponseMessage(), Profile, _clock);

    private async Task SendAsync(int size, int seconds, int pieces)
    {
        await using var budget = new CallBudget(60_000, _clock);
        using var handler = new RemoteHandler(Profile, budget, _clock) { InnerHandler = new Taker() };
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        await using var file = new FileContent("trace.txt", "text/plain", null, new DripStream(_clock, TimeSpan.FromSeconds(seconds), size, pieces));
        using var body = new FileBody(file, Remote.Helpdesk);
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://acme.example/uploads") { Content = body };
        request.Options.Set(FileRequests.Body, body);

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private sealed class Taker : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            return new HttpResponseMessage { RequestMessage = request };
        }
    }
}
