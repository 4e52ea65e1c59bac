using System.Collections.Concurrent;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace BugBridge.Tests.Connectors.Mocked;

/// <summary>
/// A WireMock server in the place of a remote, whatever the address that it is asked by. It keeps what it was asked; what nothing is mocked for fails the test.
/// </summary>
internal sealed class MockedRemote : IDisposable
{
    private readonly WireMockServer _server = MockServers.Take();
    private readonly ConcurrentQueue<MockedCall> _calls = new();
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider _clock;
    private int _priority;

    /// <param name="clock">What its answers are dated by.</param>
    public MockedRemote(TimeProvider clock)
    {
        _clock = clock;
        Wire = new MockedWire(new Uri(_server.Url!));
        Map(Request.Create().UsingAnyMethod(), int.MaxValue, call => MockedWire.Unexpected($"Nothing is mocked for {call}."));
    }

    /// <summary>The way to it.</summary>
    public MockedWire Wire { get; }

    /// <summary>Where it listens, for those that find it by themselves.</summary>
    public string Url => _server.Url!;

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<MockedCall> Calls => [.. _calls];

    /// <summary>Answers a kind of request. What is mocked later comes first.</summary>
    public void On(string method, Func<string, bool> path, Func<MockedCall, MockedAnswer> answer) =>
        Map(Request.Create().UsingMethod(method).WithPath(path), Interlocked.Decrement(ref _priority), answer);

    /// <summary>Answers every request so that nothing is mocked for later.</summary>
    public void Always(Func<MockedCall, MockedAnswer> answer) => Map(Request.Create().UsingAnyMethod(), Interlocked.Decrement(ref _priority), answer);

    /// <summary>Takes the mappings of a file, which come after all others.</summary>
    public void Read(string mappings) => _server.WithMapping(mappings);

    public void Dispose()
    {
        Wire.Dispose();
        _end.TrySetResult();
        MockServers.GiveBack(_server);
    }

    private void Map(IRequestBuilder request, int priority, Func<MockedCall, MockedAnswer> answer) =>
        _server.Given(request).AtPriority(priority).RespondWith(Response.Create().WithCallback(asked => AnswerAsync(MockedCall.Of(asked), answer)));

    private async Task<IResponseMessage> AnswerAsync(MockedCall call, Func<MockedCall, MockedAnswer> answer)
    {
        _calls.Enqueue(call);
        var given = Given(call, answer);
        if (given.Fault == MockedFault.Silence)
        {
            Wire.Holds();
            await _end.Task;
        }

        return given.ToMessage(_clock.GetUtcNow());
    }

    private static MockedAnswer Given(MockedCall call, Func<MockedCall, MockedAnswer> answer)
    {
        try
        {
            return answer(call);
        }
#pragma warning disable CA1031 // Whatever the test threw is to fail it, and not to be an answer of the remote.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return MockedWire.Unexpected(failure.ToString());
        }
    }
}
