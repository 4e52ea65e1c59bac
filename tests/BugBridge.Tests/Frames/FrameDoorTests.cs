using BugBridge.Connectors.Frames;
using BugBridge.Host.Access.Frames;
using BugBridge.Tests.Builders;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Frames;

/// <summary>Whom the panel inside a ticket lets in, whatever the helpdesk; and how long.</summary>
public sealed class FrameDoorTests : IDisposable
{
    private static readonly FrameRequest Asked = new("GET", "/panel/frame/any", string.Empty, null);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bugbridge-frames-");
    private readonly FakeTimeProvider _clock = new(A.Monday);

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Who_is_proven_comes_in_once_and_a_copy_of_the_proof_opens_nothing()
    {
        var (door, proof) = (Door(out var helpdesk), Proof());
        helpdesk.Verdict = FrameVerdict.Of(proof);

        var (session, refusal) = await door.EnterAsync(Asked, Ending);
        Assert.Equal((new FrameSession("7", "Rita Rep", "17", A.Monday), FrameRefusal.None), (session, refusal));
        Assert.Equal((null, FrameRefusal.Over), await door.EnterAsync(Asked, Ending));

        helpdesk.Verdict = FrameVerdict.Of(proof with { Id = "another" });
        Assert.NotNull((await door.EnterAsync(Asked, Ending)).Session);
    }

    [Fact]
    public async Task A_copy_opens_nothing_after_a_restart_either()
    {
        var proof = Proof();
        var door = Door(out var first);
        first.Verdict = FrameVerdict.Of(proof);
        Assert.NotNull((await door.EnterAsync(Asked, Ending)).Session);

        var again = Door(out var second);
        second.Verdict = FrameVerdict.Of(proof);

        Assert.Equal((null, FrameRefusal.Over), await again.EnterAsync(Asked, Ending));
    }

    [Theory]
    [InlineData(150, true)]
    [InlineData(151, false)]
    public async Task A_proof_that_is_over_opens_nothing(int seconds, bool isIn)
    {
        var door = Door(out var helpdesk);
        helpdesk.Verdict = FrameVerdict.Of(Proof());
        _clock.Advance(TimeSpan.FromSeconds(seconds));

        var (session, refusal) = await door.EnterAsync(Asked, Ending);

        Assert.Equal((isIn, isIn ? FrameRefusal.None : FrameRefusal.Over), (session is not null, refusal));
    }

    [Fact]
    public async Task One_from_a_time_to_come_or_for_a_long_time_opens_nothing()
    {
        var door = Door(out var helpdesk);

        helpdesk.Verdict = FrameVerdict.Of(Proof() with { NotBefore = A.Monday + TimeSpan.FromSeconds(31) });
        Assert.Equal(FrameRefusal.Over, (await door.EnterAsync(Asked, Ending)).Refusal);
        helpdesk.Verdict = FrameVerdict.Of(Proof() with { ExpiresAt = A.Monday + TimeSpan.FromHours(2) });
        Assert.Equal(FrameRefusal.Unproven, (await door.EnterAsync(Asked, Ending)).Refusal);
    }

    [Fact]
    public async Task Without_a_proof_nobody_comes_in_and_without_a_rep_nobody_either()
    {
        var door = Door(out var helpdesk);

        helpdesk.Verdict = FrameVerdict.Not("its signature is wrong");
        Assert.Equal((null, FrameRefusal.Unproven), await door.EnterAsync(Asked, Ending));
        (helpdesk.Verdict, helpdesk.Rep) = (FrameVerdict.Of(Proof()), null);
        Assert.Equal((null, FrameRefusal.NoRep), await door.EnterAsync(Asked, Ending));
        Assert.Equal((null, FrameRefusal.Unproven), await new FrameDoor(null, Used(), _clock, NullLogger<FrameDoor>.Instance).EnterAsync(Asked, Ending));
    }

    [Fact]
    public void What_was_used_is_forgotten_when_it_is_over_and_never_before()
    {
        var used = Used();
        for (var i = 0; i < 2_500; i++)
        {
            Assert.True(used.TryUse("x", $"{i}", _clock.GetUtcNow() + TimeSpan.FromMinutes(1)));
            _clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.False(used.TryUse("x", "2499", _clock.GetUtcNow() + TimeSpan.FromMinutes(1)));
        Assert.True(used.TryUse("y", "2499", _clock.GetUtcNow() + TimeSpan.FromMinutes(1)));
        Assert.InRange(used.Count, 600, 1_700);
        Assert.InRange(File.ReadAllLines(Path.Combine(_folder.FullName, UsedProofs.FileName)).Length, 600, 1_700);
    }

    [Fact]
    public void Our_token_is_good_for_two_hours_and_a_session_for_eight()
    {
        var tokens = Tokens();
        var session = new FrameSession("7", "Rita Rep", null, A.Monday);
        var token = tokens.Token(session);

        _clock.Advance(FrameTokens.Lifetime - TimeSpan.FromSeconds(1));
        Assert.Equal(session, tokens.ReadToken(token));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(tokens.ReadToken(token));

        _clock.Advance(TimeSpan.FromHours(5));
        var last = tokens.Token(session);
        Assert.Equal(session, tokens.ReadToken(last));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(tokens.ReadToken(last));
    }

    [Fact]
    public void A_pass_is_good_once_and_for_a_minute_and_is_no_token()
    {
        var tokens = Tokens();
        var session = new FrameSession("7", "Rita Rep", "17", A.Monday);
        var (pass, late) = (tokens.Pass(session), tokens.Pass(session));

        Assert.Null(tokens.ReadToken(pass));
        Assert.Equal(session, tokens.UsePass(pass));
        Assert.Null(tokens.UsePass(pass));
        Assert.Null(tokens.UsePass(tokens.Token(session)));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(tokens.UsePass(late));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("frame.")]
    [InlineData("frame.AAAA")]
    [InlineData("frame.$$$")]
    [InlineData("CfDJ8")]
    public void What_we_did_not_write_is_no_token(string? text)
    {
        Assert.Null(Tokens().ReadToken(text));
        Assert.Null(Tokens().UsePass(text));
        Assert.Null(Tokens().ReadToken(Tokens().Token(new FrameSession("7", "Rita Rep", null, A.Monday))));
    }

    private static FrameProof Proof() => new("one", A.Monday, A.Monday + TimeSpan.FromMinutes(2), "7", null, "17");

    private FrameDoor Door(out StubHelpdesk helpdesk)
    {
        helpdesk = new StubHelpdesk();
        return new FrameDoor(helpdesk, Used(), _clock, NullLogger<FrameDoor>.Instance);
    }

    private UsedProofs Used() => new(_folder.FullName, _clock, NullLogger<UsedProofs>.Instance);

    private FrameTokens Tokens() => new(new EphemeralDataProtectionProvider(), Used(), _clock);

    private sealed class StubHelpdesk : IFrameSignIn
    {
        public FrameVerdict Verdict { get; set; } = FrameVerdict.Not("nothing");

        public FrameRep? Rep { get; set; } = new("7", "Rita Rep");

        public string Route => "any";

        public string Origin => "https://acme.example";

        public Uri? Client => null;

        public Task<FrameVerdict> VerifyAsync(FrameRequest request, CancellationToken cancellationToken) => Task.FromResult(Verdict);

        public Task<FrameRep?> FindRepAsync(FrameProof proof, CancellationToken cancellationToken) => Task.FromResult(Rep);
    }
}
