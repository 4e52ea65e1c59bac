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
                new ScheduleSettings { Pack = "moon", Cron = "whenever", Formats = ["docx", "0"], MailTo = ["nobody"], Chats = ["leads"] },
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
    public void All_faults_of_signing_in_to_the_mail_server_come_at_once_with_their_paths()
    {
        var settings = new MailSettings
        {
            Host = "mail.example.com",
            From = "bugbridge@example.com",
            Password = "a password",
            Timeout = TimeSpan.Zero,
            AuthorityFile = "/nowhere/authority.pem",
            OAuth = { Token = "a token", TokenUrl = "http://login.example.com/token" },
        };

        Assert.Equal(
            ["AuthorityFile", "OAuth:ClientId", "OAuth:ClientSecret", "OAuth:Token", "OAuth:TokenUrl", "Password", "Timeout", "User"],
            settings.Faults().Select(fault => fault.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("mail.example.com", "bugbridge", 1)]
    [InlineData("mail.example.com", "", 0)]
    [InlineData("127.0.0.1", "bugbridge", 0)]
    [InlineData("localhost", "bugbridge", 0)]
    public void Who_signs_in_in_the_open_to_another_machine_is_warned(string host, string user, int warnings)
    {
        var settings = new MailSettings { Host = host, From = "bugbridge@example.com", User = user, Password = user, Security = MailSecurity.None };

        Assert.Equal(warnings, settings.Faults().Count(fault => fault is { Path: "Security", IsFatal: false }));
        Assert.DoesNotContain(settings.Faults(), fault => fault.IsFatal);
    }

    [Theory]
    [InlineData("https://Chat.example:443/hooks/T01%2fB02/a~b-0123456789abcdef?sig=Zm9v%3D1234567890abcd")]
    [InlineData("HTTPS://CHAT.EXAMPLE/hooks/T01%2FB02/a~b-0123456789abcdef?sig=Zm9v%3D1234567890abcd")]
    [InlineData("https://chat.example/hooks/T01%2FB02/a%7Eb-0123456789abcdef?sig=Zm9v%3d1234567890abcd")]
    [InlineData("http://proxy.example:8080/hooks/T01%2FB02/a~b-0123456789abcdef")]
    [InlineData("https://chat.example/moved?sig=Zm9v=1234567890abcd")]
    [InlineData("https:\\/\\/chat.example\\/hooks\\/T01%2FB02\\/a~b-0123456789abcdef")]
    [InlineData("/hooks/T01/B02/a~b-0123456789abcdef")]
    [InlineData("/hooks/T01%2FB02/a~b-0123456789abcdef?sig=Zm9v%3D1234567890abcd")]
    [InlineData("a~b-0123456789abcdef")]
    [InlineData("Zm9v=1234567890abcd")]
    public void The_address_of_a_chat_is_a_secret_however_it_is_written_and_in_its_parts(string written)
    {
        var settings = new BridgeSettings
        {
            Notify = { Chats = [new ChatSettings { Name = "a", WebhookUrl = "https://chat.example/hooks/T01%2FB02/a~b-0123456789abcdef?sig=Zm9v%3D1234567890abcd" }] },
        };

        var said = new SecretGuard(settings).Clean($"POST {written}, which failed.");

        Assert.DoesNotContain("0123456789abcdef", said, StringComparison.Ordinal);
        Assert.DoesNotContain("1234567890", said, StringComparison.Ordinal);
        Assert.StartsWith("POST ", said, StringComparison.Ordinal);
        Assert.EndsWith("which failed.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_addresses_of_the_same_host_are_shown()
    {
        var settings = new BridgeSettings { Notify = { Chats = [new ChatSettings { Name = "a", WebhookUrl = "https://chat.example/hooks/0123456789abcdef" }] } };

        Assert.Equal("see https://chat.example/help?page=2.", new SecretGuard(settings).Clean("see https://chat.example/help?page=2."));
    }
}
