using System.Text.Json;
using BugBridge.Core.Deliveries;
using BugBridge.Core.Sync;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Intake;
using BugBridge.Host.Configuration;
using BugBridge.Host.Notify;
using BugBridge.Host.Notify.Mail;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Rendering;
using BugBridge.Storage;
using BugBridge.Tests.Host.Packs;
using BugBridge.Tests.Sandbox;
using BugBridge.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Host.Notify;

public sealed class PackPostTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));
    private readonly TempDatabase _database = new();
    private readonly BridgeSettings _settings = new();
    private readonly LogLines _log = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("bugbridge-packs-").FullName;
    private BridgeStore _store = null!;
    private ServiceProvider? _services;

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await BridgeStore.OpenAsync(_database.HastySettings, _clock, Ending);

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        await _store.DisposeAsync();
        _database.Dispose();
        _log.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task At_its_time_a_pack_is_written_to_the_folder_once()
    {
        Schedule(schedule =>
        {
            schedule.Folder = Path.Combine(_folder, "made", "for it");
            schedule.Formats = ["Html", "Csv"];
        });

        await PassAsync();
        Assert.Equal(0, Files());

        _clock.Advance(TimeSpan.FromHours(20));
        Assert.Equal(new PollCounts(1, 1, 0), await PassAsync());
        Assert.Equal(new PollCounts(0, 0, 0), await PassAsync());
        Assert.Equal(
            ["fcr-2026-11.csv", "fcr-2026-11.html"],
            Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Where_no_browser_prints_the_HTML_goes_in_the_place_of_the_PDF_once()
    {
        _settings.Pdf.Chromium = Path.Combine(_folder, "no-browser");
        Schedule(schedule => (schedule.Folder, schedule.Formats) = (_folder, ["Html", "Pdf", "Xlsx"]));

        await DueAsync();

        Assert.Equal(
            ["fcr-2026-11.html", "fcr-2026-11.xlsx"],
            Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_time_at_which_the_bridge_did_not_run_is_made_up_for_once()
    {
        Schedule(schedule => schedule.Folder = _folder);
        await PassAsync();

        _clock.Advance(TimeSpan.FromDays(70));
        await PassAsync();

        Assert.Equal("fcr-2027-01.html", Path.GetFileName(Assert.Single(Directory.EnumerateFiles(_folder))));
    }

    [Fact]
    public async Task A_mail_goes_to_all_addresses_with_the_files()
    {
        await using var box = await MailBox.StartAsync();
        Mail(box.Port);
        Schedule(schedule => schedule.MailTo = ["leads@example.com", "product@example.com"]);

        await DueAsync();

        var mail = Assert.Single(box.Mails);
        Assert.Equal(["leads@example.com", "product@example.com"], mail.To);
        Assert.Equal("\"BugBridge\" <bugbridge@example.com>", mail.Read().From.ToString());
        Assert.Contains("fcr-2026-11.html", mail.Text, StringComparison.Ordinal);
        Assert.Contains("text/html", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_one_of_several_addresses_is_refused_the_others_get_the_mail_once_and_only_that_one_is_tried_again()
    {
        await using var box = await MailBox.StartAsync();
        box.Unknown = "gone@example.com";
        Mail(box.Port);
        Schedule(schedule => schedule.MailTo = ["leads@example.com", "gone@example.com", "product@example.com"]);

        Assert.Equal(new PollCounts(1, 0, 1), await DueAsync());
        Assert.Equal(["leads@example.com", "product@example.com"], Assert.Single(box.Mails).To);
        Assert.Contains("not for gone@example.com (550", Assert.Single(await _store.Deliveries.UnsentAsync(10, Ending)).LastError, StringComparison.Ordinal);

        _clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(new PollCounts(1, 0, 1), await PassAsync());
        Assert.Single(box.Mails);

        box.Unknown = null;
        _clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(new PollCounts(1, 1, 0), await PassAsync());
        Assert.Equal(["gone@example.com"], box.Mails.Last().To);
    }

    [Fact]
    public async Task A_wrong_mail_server_loses_nothing_and_is_tried_again_with_growing_waits()
    {
        await using var box = await MailBox.StartAsync();
        box.Refuses = true;
        Mail(box.Port);
        Schedule(schedule => schedule.MailTo = ["leads@example.com"]);

        Assert.Equal(new PollCounts(1, 0, 1), await DueAsync());
        var kept = Assert.Single(await _store.Deliveries.UnsentAsync(10, Ending));
        Assert.Equal((DeliveryState.Waiting, 1), (kept.State, kept.Attempts));
        Assert.Contains("did not accept the mail", kept.LastError, StringComparison.Ordinal);
        Assert.Equal(new PollCounts(0, 0, 0), await PassAsync());

        _clock.Advance(kept.DueAt - _clock.GetUtcNow());
        Assert.Equal(new PollCounts(1, 0, 1), await PassAsync());
        var again = Assert.Single(await _store.Deliveries.UnsentAsync(10, Ending));
        Assert.True(again.DueAt - _clock.GetUtcNow() > kept.DueAt - kept.MadeAt);

        box.Refuses = false;
        _clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(new PollCounts(1, 1, 0), await PassAsync());
        Assert.Single(box.Mails);
        Assert.Empty(await _store.Deliveries.UnsentAsync(10, Ending));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named_and_after_a_week_the_pack_is_set_aside_until_somebody_retries()
    {
        var box = await MailBox.StartAsync();
        Mail(box.Port);
        await box.DisposeAsync();
        Schedule(schedule => schedule.MailTo = ["leads@example.com"]);

        await DueAsync();
        Assert.Contains($"127.0.0.1:{_settings.Notify.Mail.Port}", Assert.Single(await _store.Deliveries.UnsentAsync(10, Ending)).LastError, StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromDays(8));
        await PassAsync();
        var kept = Assert.Single(await _store.Deliveries.UnsentAsync(10, Ending));
        Assert.Equal(DeliveryState.SetAside, kept.State);

        Assert.True(await _store.Deliveries.RetryAsync(kept.Id, _clock.GetUtcNow(), Ending));
        Assert.Equal(new PollCounts(1, 0, 1), await PassAsync());
    }

    [Theory]
    [InlineData(ChatKind.Slack)]
    [InlineData(ChatKind.Teams)]
    public async Task A_chat_is_told_the_figures_and_nobody_is_called_by_a_hostile_text(ChatKind kind)
    {
        await using var chat = await Receiver.StartAsync(500);
        _settings.Notify.Chats = [new ChatSettings { Name = "leads", Kind = kind, WebhookUrl = chat.Url.ToString() }];
        Schedule(schedule => schedule.Chats = ["Leads"], "<!channel> & <b>");

        Assert.Equal(new PollCounts(1, 0, 1), await DueAsync());
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(new PollCounts(1, 1, 0), await PassAsync());

        using var json = JsonDocument.Parse(chat.Taken.Last().Body);
        if (kind == ChatKind.Slack)
        {
            var text = json.RootElement.GetProperty("text").GetString()!;
            Assert.StartsWith("First contact, October 2026\nShare: 61.5 % (&lt;!channel&gt; &amp; &lt;b&gt;)", text, StringComparison.Ordinal);
        }
        else
        {
            var card = json.RootElement.GetProperty("attachments")[0].GetProperty("content");
            Assert.Equal("AdaptiveCard", card.GetProperty("type").GetString());
            Assert.Equal("RichTextBlock", card.GetProperty("body")[1].GetProperty("type").GetString());
        }
    }

    [Fact]
    public async Task The_address_of_a_chat_stands_neither_in_the_log_nor_in_what_is_kept_of_a_failure()
    {
        await using var chat = await Receiver.StartAsync(500);
        _settings.Notify.Chats = [new ChatSettings { Name = "leads", WebhookUrl = chat.Url + "?sig=Zm9v%3d1234567890" }];
        Schedule(schedule => schedule.Chats = ["Leads"]);

        await DueAsync();
        await chat.DisposeAsync();
        _clock.Advance(TimeSpan.FromHours(1));
        await PassAsync();

        Assert.DoesNotContain(_log.Lines, line => line.Contains("hook", StringComparison.Ordinal) || line.Contains("1234567890", StringComparison.Ordinal));
        var kept = Assert.Single(await _store.Deliveries.UnsentAsync(10, Ending));
        Assert.Contains("cannot be reached", kept.LastError, StringComparison.Ordinal);
        Assert.DoesNotContain("1234567890", kept.LastError, StringComparison.Ordinal);
    }

    private void Mail(int port) =>
        _settings.Notify.Mail = new MailSettings { Host = "127.0.0.1", Port = port, Security = MailSecurity.None, From = "bugbridge@example.com" };

    private void Schedule(Action<ScheduleSettings> set, string text = "text")
    {
        var schedule = new ScheduleSettings { Pack = "fcr", Cron = "0 0 8 1 * ?" };
        set(schedule);
        _settings.Notify.Schedules = [schedule];
        Assert.Empty(_settings.Notify.Faults());
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(_clock).AddSingleton(_settings.Reports).AddSingleton(_settings.Web)
            .AddSingleton(new SecretGuard(_settings)).AddSingleton(_store.Deliveries)
            .AddSingleton(new RetryRule(new SyncSettings(), () => 0.5))
            .AddSingleton(_settings.Pdf).AddSingleton<PdfPrinter>()
            .AddSingleton<PackSources>().AddSingleton<IPackSource>(new SomePack(text))
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log))
            .AddNotify(_settings.Notify).AddMailing(_settings.Notify.Mail).BuildServiceProvider();
    }

    private Task<PollCounts> PassAsync() => _services!.GetRequiredService<PackPost>().RunAsync(Ending);

    private async Task<PollCounts> DueAsync()
    {
        await PassAsync();
        _clock.Advance(TimeSpan.FromHours(20));
        return await PassAsync();
    }

    private int Files() => Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Count();
}
