using System.IO.Pipelines;
using System.Text;
using BugBridge.Connectors.Jira;
using BugBridge.Connectors.Webhooks;
using BugBridge.Connectors.Zendesk;
using BugBridge.Host.Configuration;
using BugBridge.Host.Webhooks;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Host.Webhooks;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Host.Attacks;

/// <summary>Bodies of webhooks that do not come, and what strangers can write into the log by them.</summary>
public sealed class SlowWebhookTests
{
    private readonly FakeTimeProvider _clock = new(A.Monday);
    private readonly ListedLines _log = new();
    private readonly WebhookReceiver _receiver;

    public SlowWebhookTests() => _receiver = new WebhookReceiver(
        new RecordedHints(), _log, new WebSettings { WebhookTimeout = TimeSpan.FromSeconds(5) }, _clock);

    public static TheoryData<string> Senders => ["zendesk", "jira", "freshdesk", "request-tracker"];

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task A_body_that_does_not_come_is_answered_by_408_and_a_short_line(string sender)
    {
        var (request, body) = Request();
        await body.WriteAsync(Encoding.UTF8.GetBytes("{\"ticket_id\":"), Ending);

        var answer = _receiver.ReceiveAsync(Sender(sender), request, Ending);
        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.False(answer.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(StatusCodes.Status408RequestTimeout, Assert.IsType<StatusCodeHttpResult>(await answer).StatusCode);
        Assert.Equal("close", request.HttpContext.Response.Headers.Connection);
        var line = Assert.Single(_log.Lines);
        Assert.True(line.Length < 120, line);
    }

    [Fact]
    public async Task What_the_server_finds_wrong_with_a_body_is_a_short_line_too()
    {
        var (request, body) = Request();
        await body.CompleteAsync(new BadHttpRequestException("Reading the request body timed out due to data arriving too slowly.", StatusCodes.Status408RequestTimeout));

        var answer = await _receiver.ReceiveAsync(Sender("jira"), request, Ending);

        Assert.Equal(StatusCodes.Status408RequestTimeout, Assert.IsType<StatusCodeHttpResult>(answer).StatusCode);
        Assert.True(Assert.Single(_log.Lines).Length < 120);
    }

    [Fact]
    public async Task A_sender_that_goes_away_in_the_middle_is_no_failure()
    {
        var (request, body) = Request();
        await body.CompleteAsync(new IOException("The client reset the request stream."));

        Assert.IsType<StatusCodeHttpResult>(await _receiver.ReceiveAsync(Sender("jira"), request, Ending));

        Assert.True(Assert.Single(_log.Lines).Length < 120);
    }

    [Fact]
    public async Task However_many_are_refused_only_a_few_lines_a_minute_say_so_and_the_next_one_says_how_many()
    {
        for (var at = 0; at < 100; at++)
        {
            await RefusedAsync();
        }

        Assert.Equal(LineLimit.Most, _log.Lines.Count);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await RefusedAsync();

        Assert.Equal(LineLimit.Most + 1, _log.Lines.Count);
        Assert.Contains($"{100 - LineLimit.Most} before it", _log.Lines[^1], StringComparison.Ordinal);
    }

    private async Task RefusedAsync()
    {
        var (request, body) = Request();
        await body.CompleteAsync();
        await _receiver.ReceiveAsync(Sender("zendesk"), request, Ending);
    }

    private static (HttpRequest Request, PipeWriter Body) Request()
    {
        var pipe = new Pipe();
        var context = new DefaultHttpContext();
        context.Features.Set<IRequestBodyPipeFeature>(new Piped(pipe.Reader));
        return (context.Request, pipe.Writer);
    }

    private IWebhookSender Sender(string name) => name switch
    {
        "zendesk" => new ZendeskWebhooks(WebhookRig.ZendeskSecret, _clock),
        "jira" => new JiraWebhooks(WebhookRig.JiraSecret),
        _ => new SharedSecretWebhooks(name, WebhookRig.FreshdeskSecret),
    };

    private sealed class Piped(PipeReader reader) : IRequestBodyPipeFeature
    {
        public PipeReader Reader => reader;
    }
}
