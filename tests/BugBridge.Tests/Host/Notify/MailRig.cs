using System.Collections.Immutable;
using BugBridge.Core.Deliveries;
using BugBridge.Host.Configuration;
using BugBridge.Host.Notify;
using BugBridge.Host.Notify.Mail;
using BugBridge.Tests.Builders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace BugBridge.Tests.Host.Notify;

/// <summary>What sends mail, with a clock and a log of the test.</summary>
internal sealed class MailRig : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public MailRig(Action<MailSettings> set)
    {
        Settings = new MailSettings { Host = "127.0.0.1", From = "bugbridge@example.com" };
        set(Settings);
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddNotify(new NotifySettings { Mail = Settings })
            .AddMailing(Settings)
            .BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(A.Monday);

    public LogLines Log { get; } = new();

    public MailSettings Settings { get; }

    public Task SendAsync(CancellationToken cancellationToken, string title = "First contact", params ImmutableArray<DeliveryFile> files) =>
        _services.GetServices<ISender>().Single(sender => sender.Scheme == "mail:").SendAsync(
            new Delivery
            {
                Stamp = "4711",
                Pack = "fcr",
                Period = "2026-10",
                Target = "mail:leads@example.com",
                Title = title,
                Summary = "Share: 61.5 %",
                Files = files,
                MadeAt = Clock.GetUtcNow(),
                DueAt = Clock.GetUtcNow(),
            },
            cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Log.Dispose();
    }
}
