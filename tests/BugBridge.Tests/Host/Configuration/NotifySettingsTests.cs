using BugBridge.Host.Configuration;
using Xunit;

namespace BugBridge.Tests.Host.Configuration;

public sealed class NotifySettingsTests
{
    [Fact]
    public void All_faults_of_schedules_come_at_once_with_their_paths()
    {
        var settings = new NotifySettings
        {
            Schedules =
            [
                new ScheduleSettings { Pack = "fcr", Cron = "0 0 8 1 * ?", Folder = "packs" },
                new ScheduleSettings { Pack = "moon", Cron = "whenever", Formats = ["pdf", "0"], MailTo = ["nobody"], Chats = ["leads"] },
                new ScheduleSettings { Pack = "FCR", Cron = "0 0 8 1 * ?" },
            ],
            Chats = [new ChatSettings { Name = "a", WebhookUrl = "ftp://x" }, new ChatSettings { Name = "A", WebhookUrl = "https://chat.example/x" }],
            GiveUpAfter = TimeSpan.Zero,
        };

        Assert.Equal(
            [
                "Chats", "Chats:0:WebhookUrl", "GiveUpAfter", "Mail:From", "Mail:Host",
                "Schedules:1:Chats", "Schedules:1:Cron", "Schedules:1:Formats", "Schedules:1:Formats", "Schedules:1:MailTo", "Schedules:1:Pack", "Schedules:2:Folder",
            ],
            settings.Faults().Select(fault => fault.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_schedules_no_mail_server_is_asked_for() => Assert.Empty(new NotifySettings().Faults());

    [Fact]
    public void The_address_of_a_chat_is_a_secret()
    {
        var settings = new BridgeSettings { Notify = { Chats = [new ChatSettings { Name = "a", WebhookUrl = "https://chat.example/secret-path" }] } };

        Assert.DoesNotContain("secret-path", new SecretGuard(settings).Clean("cannot reach https://chat.example/secret-path"), StringComparison.Ordinal);
    }
}
