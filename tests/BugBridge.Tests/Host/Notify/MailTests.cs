using System.Net;
using System.Net.Sockets;
using System.Text;
using BugBridge.Core.Deliveries;
using BugBridge.Host.Configuration;
using BugBridge.Host.Notify;
using BugBridge.Host.Notify.Mail;
using MailKit.Security;
using Xunit;

namespace BugBridge.Tests.Host.Notify;

/// <summary>Mail through a real server: how it is protected, what arrives, and what is told when it does not.</summary>
public sealed class MailTests : IDisposable
{
    private const string Password = "pass\"word-of-a-test";

    private readonly MailAuthority _authority = new();

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    public void Dispose() => _authority.Dispose();

    [Theory]
    [InlineData(MailSecurity.Implicit)]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Auto)]
    public async Task A_mail_goes_encrypted_to_a_server_whose_authority_is_trusted(MailSecurity security)
    {
        using var certificate = _authority.Certify();
        await using var box = await MailBox.StartAsync(certificate, security == MailSecurity.Implicit, Password);
        await using var rig = Rig(box, security);

        await rig.SendAsync(Ending);

        var mail = Assert.Single(box.Mails);
        Assert.True(mail.IsSecure);
        Assert.Equal("bugbridge", mail.User);
    }

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Auto)]
    public async Task A_server_that_cannot_encrypt_gets_neither_password_nor_mail(MailSecurity security)
    {
        await using var box = await MailBox.StartAsync(password: Password);
        await using var rig = Rig(box, security);

        var failure = await Assert.ThrowsAsync<SendException>(() => rig.SendAsync(Ending));

        Assert.Contains("STARTTLS", failure.Message, StringComparison.Ordinal);
        Assert.Empty(box.Shown);
        Assert.Empty(box.Mails);
    }

    [Theory]
    [InlineData(MailSecurity.Implicit, "authority", "is not trusted")]
    [InlineData(MailSecurity.StartTls, "authority", "is not trusted")]
    [InlineData(MailSecurity.Implicit, "name", "is for another name")]
    [InlineData(MailSecurity.StartTls, "name", "is for another name")]
    [InlineData(MailSecurity.Implicit, "time", "is not trusted")]
    [InlineData(MailSecurity.StartTls, "time", "is not trusted")]
    public async Task A_server_with_a_wrong_certificate_gets_neither_password_nor_mail(MailSecurity security, string wrong, string said)
    {
        using var certificate = _authority.Certify(wrong == "name" ? "other.example" : null, wrong == "time");
        await using var box = await MailBox.StartAsync(certificate, security == MailSecurity.Implicit, Password);
        await using var rig = Rig(box, security);
        rig.Settings.AuthorityFile = wrong == "authority" ? string.Empty : _authority.File;

        var failure = await Assert.ThrowsAsync<SendException>(() => rig.SendAsync(Ending));

        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        Assert.Empty(box.Shown);
        Assert.Empty(box.Mails);
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_shown_nowhere()
    {
        using var certificate = _authority.Certify();
        await using var box = await MailBox.StartAsync(certificate, password: "another");
        await using var rig = Rig(box, MailSecurity.StartTls);

        var failure = await Assert.ThrowsAsync<SendException>(() => rig.SendAsync(Ending));

        Assert.Contains("it rejected the login", failure.Message, StringComparison.Ordinal);
        Assert.Contains(Password, box.Shown);
        Assert.DoesNotContain(Password, failure + string.Join('\n', rig.Log.Lines), StringComparison.Ordinal);
        Assert.Empty(box.Mails);
    }

    [Fact]
    public async Task A_server_that_wants_a_user_gets_no_mail_without_one()
    {
        using var certificate = _authority.Certify();
        await using var box = await MailBox.StartAsync(certificate, password: Password);
        await using var rig = Rig(box, MailSecurity.StartTls);
        rig.Settings.User = string.Empty;

        await Assert.ThrowsAsync<SendException>(() => rig.SendAsync(Ending));

        Assert.Empty(box.Mails);
    }

    [Fact]
    public async Task A_server_that_lets_nobody_sign_in_gets_no_mail_of_a_user()
    {
        await using var box = await MailBox.StartAsync();
        await using var rig = Rig(box, MailSecurity.None);
        (rig.Settings.User, rig.Settings.Password) = ("bugbridge", Password);

        var failure = await Assert.ThrowsAsync<SendException>(() => rig.SendAsync(Ending));

        Assert.Contains("does not support authentication", failure.Message, StringComparison.Ordinal);
        Assert.Empty(box.Mails);
    }

    [Theory]
    [InlineData(MailSecurity.Auto, 465, SecureSocketOptions.SslOnConnect)]
    [InlineData(MailSecurity.Auto, 587, SecureSocketOptions.StartTls)]
    [InlineData(MailSecurity.Auto, 25, SecureSocketOptions.StartTls)]
    [InlineData(MailSecurity.StartTls, 465, SecureSocketOptions.StartTls)]
    [InlineData(MailSecurity.Implicit, 587, SecureSocketOptions.SslOnConnect)]
    [InlineData(MailSecurity.None, 465, SecureSocketOptions.None)]
    public void What_protects_the_connection_is_chosen_by_the_port_when_nobody_chooses(MailSecurity security, int port, SecureSocketOptions protection) =>
        Assert.Equal(protection, MailServer.ProtectionOf(new MailSettings { Security = security, Port = port }));

    [Theory]
    [InlineData("Früher gelöst: 61,5 % – für Zoë")]
    [InlineData("初回解決率 2026年10月")]
    [InlineData("🐞 a subject that is longer than any line of a mail may be, with ñandú, čeština and Ελληνικά all the way to its end 🐞")]
    [InlineData("two\r\nlines: and no header")]
    public async Task A_subject_arrives_as_it_was_whatever_its_letters(string title)
    {
        await using var box = await MailBox.StartAsync();
        await using var rig = Rig(box, MailSecurity.None);

        await rig.SendAsync(Ending, title);

        var mail = Assert.Single(box.Mails);
        Assert.All(mail.Raw, letter => Assert.True(letter < 128));
        Assert.Equal(title.Replace("\r\n", string.Empty, StringComparison.Ordinal), mail.Read().Subject);
        Assert.Equal("Share: 61.5 %", mail.Read().TextBody?.TrimEnd());
    }

    [Fact]
    public async Task A_file_of_5_MB_arrives_byte_by_byte_and_a_text_with_the_ends_of_its_lines()
    {
        var large = new byte[5 * 1024 * 1024];
        new Random(5).NextBytes(large);
        var text = Encoding.UTF8.GetBytes("a\nb\r\nc\rñ\n.\n");
        using var certificate = _authority.Certify();
        await using var box = await MailBox.StartAsync(certificate, password: Password);
        await using var rig = Rig(box, MailSecurity.StartTls);

        await rig.SendAsync(Ending, "Files", new DeliveryFile("größe.bin", "application/octet-stream", large), new DeliveryFile("a.csv", "text/csv; charset=utf-8", text));

        var mail = Assert.Single(box.Mails);
        Assert.True(large.AsSpan().SequenceEqual(mail.File("größe.bin")));
        Assert.Equal(text, mail.File("a.csv"));
    }

    [Fact]
    public async Task A_server_that_hangs_is_left_after_the_time_that_is_set_and_the_next_try_is_known_as_the_same_mail()
    {
        await using var box = await MailBox.StartAsync();
        await using var rig = Rig(box, MailSecurity.None);
        rig.Settings.Timeout = TimeSpan.FromMinutes(2);
        box.Hangs = true;

        var sending = rig.SendAsync(Ending);
        await box.Hanging.WaitAsync(Ending);
        rig.Clock.Advance(TimeSpan.FromSeconds(119));
        Assert.False(sending.IsCompleted);
        rig.Clock.Advance(TimeSpan.FromSeconds(1));

        var failure = await Assert.ThrowsAsync<SendException>(() => sending);
        Assert.Equal($"The mail server 127.0.0.1:{box.Port} did not answer within 120 seconds.", failure.Message);
        box.Hangs = false;
        await rig.SendAsync(Ending);
        Assert.Equal("4711@bugbridge", Assert.Single(box.Mails).Read().MessageId);
    }

    [Theory]
    [InlineData(MailSecurity.None)]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Implicit)]
    public async Task A_server_that_never_says_a_word_is_left_too(MailSecurity security)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var rig = new MailRig(mail => (mail.Port, mail.Security) = (((IPEndPoint)silent.LocalEndpoint).Port, security));

        var sending = rig.SendAsync(Ending);
        using var connection = await silent.AcceptTcpClientAsync(Ending);
        rig.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Contains("did not answer within 60 seconds", (await Assert.ThrowsAsync<SendException>(() => sending)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_bridge_stops_a_mail_that_hangs_is_no_failure_of_the_server()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ending);
        await using var box = await MailBox.StartAsync();
        await using var rig = Rig(box, MailSecurity.None);
        box.Hangs = true;

        var sending = rig.SendAsync(stop.Token);
        await box.Hanging.WaitAsync(Ending);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    private MailRig Rig(MailBox box, MailSecurity security) => new(mail =>
    {
        (mail.Port, mail.Security) = (box.Port, security);
        if (security != MailSecurity.None)
        {
            (mail.User, mail.Password, mail.AuthorityFile) = ("bugbridge", Password, _authority.File);
        }
    });
}
