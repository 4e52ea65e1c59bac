using System.Text.Json;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Clocks;
using Xunit;

namespace BugBridge.Tests.Connectors.Mocked;

/// <summary>That a mocked remote fails as it says, so that no test about a failure passes by another one.</summary>
public sealed class MockedRemoteTests : IDisposable
{
    private const string Body = """{"id":1,"name":"something long enough to have two halves"}""";
    private static readonly Uri Address = new("https://remote.example/things/1");
    private readonly CountingClock _clock = new(A.Monday);
    private readonly MockedRemote _remote;
    private readonly HttpClient _http;

    public MockedRemoteTests()
    {
        _remote = new MockedRemote(_clock);
        _http = new HttpClient(_remote.Wire, disposeHandler: false);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _http.Dispose();
        _remote.Dispose();
    }

    [Fact]
    public async Task An_answer_comes_from_the_address_that_was_asked_and_is_dated_by_the_tests_clock()
    {
        _remote.Always(_ => new MockedAnswer(Body));

        using var answer = await _http.GetAsync(Address, Cancel);

        Assert.Equal((Address, A.Monday), (answer.RequestMessage!.RequestUri, answer.Headers.Date));
        Assert.Equal(Body, await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(("remote.example", "/things/1"), (_remote.Calls[0].Host, _remote.Calls[0].Path));
    }

    [Fact]
    public async Task A_reset_ends_the_connection_before_the_answer_begins()
    {
        _remote.Always(_ => MockedAnswer.Reset);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => _http.GetAsync(Address, HttpCompletionOption.ResponseHeadersRead, Cancel));

        Assert.NotEqual(HttpRequestError.ConnectionError, failure.HttpRequestError);
        Assert.Single(_remote.Calls);
    }

    [Fact]
    public async Task Half_an_answer_begins_well_and_breaks_off()
    {
        _remote.Always(_ => new MockedAnswer(Body) { Fault = MockedFault.Half });

        using var answer = await _http.GetAsync(Address, HttpCompletionOption.ResponseHeadersRead, Cancel);

        Assert.True(answer.IsSuccessStatusCode);
        await Assert.ThrowsAnyAsync<Exception>(() => answer.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task A_garbled_answer_comes_whole_and_is_no_JSON()
    {
        _remote.Always(_ => new MockedAnswer(Body) { Fault = MockedFault.Garbled });

        var said = await _http.GetStringAsync(Address, Cancel);

        Assert.NotEmpty(said);
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(said));
    }

    [Fact]
    public async Task An_empty_answer_is_a_success_without_a_body()
    {
        _remote.Always(_ => new MockedAnswer(Body) { Fault = MockedFault.Empty });

        Assert.Empty(await _http.GetStringAsync(Address, Cancel));
    }

    [Fact]
    public async Task Where_connections_are_refused_nothing_arrives()
    {
        _remote.Wire.Refuses = request => request.RequestUri == Address;

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => _http.GetAsync(Address, Cancel));

        Assert.Equal(HttpRequestError.ConnectionError, failure.HttpRequestError);
        Assert.Empty(_remote.Calls);
    }

    [Fact]
    public async Task What_nothing_is_mocked_for_and_what_a_test_asserts_in_an_answer_fail_the_call()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _http.GetAsync(Address, Cancel));

        _remote.Always(_ => throw new InvalidDataException("the test's own"));
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => _http.GetAsync(Address, Cancel));
        Assert.Contains("the test's own", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_moves_while_a_call_waits_for_it_and_not_while_an_answer_is_on_its_way()
    {
        _remote.Always(_ => new MockedAnswer(Body));

        await _remote.Wire.FinishAsync(AskWaitAndAskAsync(), _clock, TimeSpan.FromSeconds(1));

        Assert.Equal(A.Monday.AddSeconds(3), _clock.GetUtcNow());
    }

    [Fact]
    public async Task A_clock_moves_until_somebody_gives_up_who_gets_no_answer()
    {
        _clock.Limit = TimeSpan.FromSeconds(30);
        using var limit = new CancellationTokenSource(_clock.Limit.Value, _clock);
        _remote.Always(_ => MockedAnswer.Silence);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _remote.Wire.FinishAsync(_http.GetAsync(Address, limit.Token), _clock, TimeSpan.FromSeconds(1)));

        Assert.True(_clock.GetUtcNow() >= A.Monday.AddSeconds(30));
    }

    private async Task AskWaitAndAskAsync()
    {
        await _http.GetStringAsync(Address, Cancel);
        await Task.Delay(TimeSpan.FromSeconds(3), _clock, Cancel);
        await _http.GetStringAsync(Address, Cancel);
    }
}
