using BugBridge.Core.Masking;
using BugBridge.Core.Text;
using Xunit;

namespace BugBridge.Tests.Masking;

/// <summary>What is masked for engineers, and what they cannot do without.</summary>
public sealed class EngineersMaskingTests
{
    [Theory]
    [InlineData("The order of Ada Lindqvist Granite Peak Outdoor is lost.")]
    [InlineData("The order of Ada Lindqvist, Granite Peak Outdoor is lost.")]
    [InlineData("The order of Ada Lindqvist (Granite Peak Outdoor is lost.", "The order of Granite Peak Outdoor is lost.")]
    [InlineData("The order of Ada Lindqvist from Granite Peak Outdoor is lost.")]
    [InlineData("The order of Ada M. Lindqvist is lost.")]
    [InlineData("The order of Lindqvist Ada is lost.")]
    [InlineData("The order of Granite Peak Outdoor, Ada Lindqvist is lost.")]
    [InlineData("The order of granite peak outdoor Ada is lost.", "The order of granite peak outdoor is lost.")]
    public void The_account_stands_once(string text, string masked = "The order of Granite Peak Outdoor is lost.") => Assert.Equal(
        masked, Masker.Mask(text, new MaskNames("Ada Lindqvist", "Granite Peak Outdoor") { CustomerAs = "Granite Peak Outdoor", AccountAs = null }));

    [Fact]
    public void A_name_under_a_parting_of_its_own_block_is_the_persons_and_one_in_a_cell_is_not()
    {
        var names = new MaskNames("Print", "Granite Peak Outdoor") { CustomerAs = "Granite Peak Outdoor", AccountAs = null };
        var text = RichText.Of(
            Paragraph.Of(new TextRun("Choose "), new TextRun("Print", TextMarks.Strong), new TextRun(".")),
            new BlockList(false, [new ListItem([Paragraph.Of(new TextRun("Print"))])]),
            Paragraph.Of(new TextRun("Kind regards,")),
            Paragraph.Of(new TextRun("Print")));

        Assert.Equal(["Choose Print.", "Print", "Kind regards,", "Granite Peak Outdoor"], Lines(Masker.Mask(text, names)));
    }

    private static readonly Masker Masker = new(new PrivacySettings(), MaskAudience.Engineers);

    [Theory]
    [InlineData("Write to ann.lee+x@mail.example.com, please.", "Write to [e-mail], please.")]
    [InlineData("Call +49 (0)30 1234 5678 today", "Call [phone] today")]
    [InlineData("Call 00 49 30 1234567 today", "Call [phone] today")]
    [InlineData("my phone: 5551234567", "my phone: [phone]")]
    [InlineData("555-010-9999 or (555) 010-9999", "[phone] or [phone]")]
    [InlineData("llame al 612 345 678", "llame al [phone]")]
    [InlineData("06 12 34 56 78", "[phone]")]
    [InlineData("paid with 4111 1111 1111 1111", "paid with [card]")]
    [InlineData("paid with 4111\u00A01111\u20111111\u00A01111", "paid with [card]")]
    [InlineData("IBAN DE89 3704 0044 0532 0130 00.", "IBAN [iban].")]
    [InlineData("connection from 203.0.113.7:51234 refused", "connection from [ip]:51234 refused")]
    [InlineData("Server 203.0.113.7, IP 203.0.113.8", "Server [ip], IP [ip]")]
    [InlineData("ping 2001:db8::8a2e:370:7334", "ping [ip]")]
    [InlineData("password=hunter2&user=x", "password=[secret]&user=x")]
    [InlineData("DB_PASSWORD=S3cr3tX9", "DB_PASSWORD=[secret]")]
    [InlineData("DB_PASSWORD=S3cr3tX9-and-much-longer-than-20", "DB_PASSWORD=[secret]")]
    [InlineData("spring.datasource.password=korallenriff and PGPASSWORD=abc", "spring.datasource.password=[secret] and PGPASSWORD=[secret]")]
    [InlineData("{\"clientSecret\": \"4f7Hq92L\", \"token_type\": \"bearer\"}", "{\"clientSecret\": \"[secret]\", \"token_type\": \"bearer\"}")]
    [InlineData("curl -u a:b https://x.example", "curl -u [secret] https://x.example")]
    [InlineData("mysql -h db -uroot -pKaktus shop", "mysql -h db -uroot -p[secret] shop")]
    [InlineData("mot de passe : tournesol", "mot de passe : [secret]")]
    [InlineData("Password:\n\nS3cr3tX9\n\nThanks", "Password:\n\n[secret]\n\nThanks")]
    [InlineData("| user | password |\n|---|---|\n| kim | S3cr3tX9 |", "| user | password |\n|---|---|\n| kim | [secret] |")]
    [InlineData("anna (at) kunde.example, bob at kunde dot example", "[e-mail], [e-mail]")]
    [InlineData("4111.1111.1111.1111", "[card]")]
    [InlineData("if (password == \"S3cr3tX9\") setPassword('Gl4shaus')", "if (password == \"[secret]\") setPassword('[secret]')")]
    [InlineData("User / Password: kim / S3cr3tX9", "User / Password: kim / [secret]")]
    [InlineData("our key Xk29fLq8ZpW1vT7c", "our key [secret]")]
    [InlineData("AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "AWS_SECRET_ACCESS_KEY=[secret]")]
    [InlineData("use ghp_a1B2c3D4e5F6g7H8i9J0", "use [secret]")]
    [InlineData("curl -H 'Authorization: Basic dXNlcjpwYXNz' https://a.example/x", "curl -H 'Authorization: Basic [secret]' https://a.example/x")]
    [InlineData("Cookie: sid=abc; theme=dark", "Cookie: [secret]")]
    [InlineData("https://files.example/x?id=4&token=abcdef&page=2", "https://files.example/x?id=4&token=[secret]&page=2")]
    [InlineData("https://user:pass@git.example/x.git", "https://[secret]@git.example/x.git")]
    [InlineData("ann\u200B@ex\u00ADample.com wrote", "[e-mail] wrote")]
    [InlineData("４１１１１１１１１１１１１１１１", "[card]")]
    [InlineData("JSESSIONID=1A530637289A03B07199A44E8D531427", "JSESSIONID=[secret]")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U", "[secret]")]
    public void Personal_data_and_secrets_are_masked(string text, string masked) => Assert.Equal(masked, Masker.Mask(text, MaskNames.None));

    [Theory]
    [InlineData("Version 10.0.0.1 of the driver, Chrome/102.0.0.0 Safari/537.36, Windows build 10.0.19045.3570, v4.2.1")]
    [InlineData("SeaMonkey 2.53.12.1 and the 2.53.9.1 release, 11.2.5.9-signed, seamonkey-2.53.9.1")]
    [InlineData("GET http://127.0.0.1:8080/health and 0.0.0.0:80 failed, ::1 too")]
    [InlineData("Order 4012345678901, invoice no. 20261122001, ticket #123456789, id=9876543210")]
    [InlineData("2026-11-22T11:25:51.123456789+0000 took 123456789 ns at 1700000000123")]
    [InlineData("[22/Nov/2026:11:25:51 +0000] 22-11-2026 10:30 and 11:25:51.123456789")]
    [InlineData("request 3f2504e0-4f89-11d3-9a0c-0305e82c3301 and 00000000-0000-0000-0000-000000000000")]
    [InlineData("commit d41d8cd98f00b204e9800998ecf8427e00000000, sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("   at com.acme.export.v2.Http2Frame3Reader$Inner.read4(Http2FrameReader.java:1042) ~[export-2.4.1.jar:2.4.1]")]
    [InlineData("java.lang.IllegalStateException: com.acme.Session@6d06d69c is closed; logo@2x.png; @angular/core@12.0.1")]
    [InlineData("/usr/lib/x86_64-linux-gnu/libssl.so.1.1 at 0x00007ffde3b5c1a0, rax=00000000deadbeef")]
    [InlineData("00 1f 8b 08 00 00 00 00 00 00 03 dumped")]
    [InlineData("SyntaxError: Unexpected token < in JSON at position 0; token: null; password is wrong")]
    [InlineData("The latency was 0.123456789 and 0.12.3.4567; 48.8566140 of 1.234.567.890 rows")]
    [InlineData("https://github.example/acme/app/commit/8a5e3f1b2c4d6e7f8091a2b3c4d5e6f708192a3b and ENG-1234")]
    [InlineData("git@github.com is not what @mention or a@ means")]
    [InlineData("Upgrade jackson-databind to 2.9.10.3 from 2.9.10.1; snappy-java 1.1.7.5")]
    [InlineData("Token token = new AuthenticatedURL.Token(); security.token.service.use_ip in o.a.h.security.token.Token; `pwd`/kms")]
    [InlineData("testReadsCompressedBlocks2WithOffset3And4 fails, git -r d41d8cd98f00b204e9800998ecf8427e00000000")]
    [InlineData("git clone git@github.com:acme/app.git; docker pull app@sha256:9b2c4d6e8f0a1b3c5d7e9f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c8d0e2f4a6b8c")]
    [InlineData("Serial number 5CD1234ABCXYZ789QWERTY12, S/N C02XK1ZZJG5H, since 8a5e3f1b2c4d6e7f8091a2b3c4d5e6f708192a3b")]
    [InlineData("password=null, DB_PASSWORD=${DB_PASSWORD}, secret=****, token=%s, pwd: <redacted>, api_key: process.env.API_KEY")]
    [InlineData("password: reset link does not work; the password field; passwordless; Passwort: wird nicht angezeigt; token: expired")]
    [InlineData("NullReferenceException: token_type: bearer; password_length=12")]
    public void What_engineers_need_stays(string text)
    {
        var shown = text.Replace("git@github.com", "git", StringComparison.Ordinal);
        Assert.Equal(shown, Masker.Mask(shown, MaskNames.None));
    }

    [Fact]
    public void What_is_allowed_stays_and_what_only_holds_it_does_not()
    {
        var masker = new Masker(
            new PrivacySettings { Allow = ["support@our-company.example", "*@acme.example", "10.0.0.*", "/BUILD-[0-9]+/", "203.0.113.7"] }, MaskAudience.Engineers);

        Assert.Equal(
            "support@our-company.example, Ann@ACME.example, 10.0.0.17, 203.0.113.7 but [e-mail] and [ip]",
            masker.Mask("support@our-company.example, Ann@ACME.example, 10.0.0.17, 203.0.113.7 but xsupport@our-company.example.net and 203.0.113.77", MaskNames.None));
    }

    [Fact]
    public void Rules_of_the_installation_are_masked_counted_and_not_masked_again()
    {
        var settings = new PrivacySettings { Rules = [new MaskRule { Name = "contract number", Pattern = @"\bCN-\d{6}\b", Placeholder = "[contract]" }, new MaskRule { Name = "ward", Pattern = "(?i)ward [a-z]" }] };
        var masker = new Masker(settings, MaskAudience.Engineers);
        var tally = new MaskTally();

        var masked = masker.Mask("CN-123456 and CN-654321 for Ward B, a@b.example", MaskNames.None, tally);

        Assert.Empty(settings.Faults());
        Assert.Equal("[contract] and [contract] for [ward], [e-mail]", masked);
        Assert.Equal(masked, masker.Mask(masked, MaskNames.None));
        Assert.Equal("2 contract numbers, 1 e-mail address and 1 ward", tally.ToString());
    }

    [Theory]
    [InlineData("(", "cannot be used")]
    [InlineData(@"(a)\1", "cannot be used")]
    [InlineData("(?=a)", "cannot be used")]
    [InlineData("a*", "matches nothing at all")]
    [InlineData(" ", "It is empty")]
    public void A_pattern_that_cannot_be_used_is_a_fault_that_says_so(string pattern, string problem)
    {
        var fault = Assert.Single(new PrivacySettings { Rules = [new MaskRule { Name = "x", Pattern = pattern }] }.Faults());

        Assert.Equal("Rules:0:Pattern", fault.Path);
        Assert.Contains(problem, fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_without_a_rule_odd_placeholders_and_empty_allowances_are_faults()
    {
        var settings = new PrivacySettings
        {
            Rules = [new MaskRule { Name = "", Pattern = "a" }, new MaskRule { Name = "b", Pattern = "b", Placeholder = "hidden" }],
            Allow = ["ok", "*", "/(/"],
            EraseAfter = TimeSpan.FromDays(-1),
            EraseAtMost = -1,
        };

        Assert.Equal(
            ["Allow:1", "Allow:2", "EraseAfter", "EraseAtMost", "Rules:0:Name", "Rules:0:Placeholder", "Rules:1:Placeholder"],
            settings.Faults().Select(fault => fault.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_customers_name_becomes_what_stands_for_it_and_words_reps_and_the_account_stay()
    {
        var names = new MaskNames("Will Support-Lee", "Acme GmbH") { CustomerAs = "Acme GmbH", AccountAs = null, Staying = ["Ann Lee"] };

        Assert.Equal(
            "Reported by Ann Lee for Acme GmbH. Will it work? Support says no. Regards, Acme GmbH",
            Masker.Mask("Reported by Ann Lee for Acme GmbH. Will it work? Support says no. Regards, Will Support-Lee / Lee", names));
    }

    [Theory]
    [InlineData("a.")]
    [InlineData("10.")]
    [InlineData("?token=")]
    [InlineData("://a:")]
    [InlineData("cookie:")]
    [InlineData("id 1 ")]
    [InlineData("password=a&")]
    [InlineData("token \"")]
    [InlineData("mysql -p")]
    [InlineData("|password|\n")]
    [InlineData("<password ")]
    [InlineData("authorization: bearer ")]
    [InlineData("a at b dot ")]
    [InlineData("4111.")]
    [InlineData("0-")]
    [InlineData(">")]
    [InlineData("Will ")]
    [InlineData("regards\n")]
    [InlineData("<Will ")]
    [InlineData("hi will\n")]
    [InlineData("\n ")]
    [InlineData("from: ")]
    public void A_long_text_made_to_be_slow_is_masked_to_its_end(string piece)
    {
        var names = new MaskNames("Will Lee", "Acme") { Staying = ["Rita Rep"], Addresses = ["https://desk.example/1"] };

        var masked = Masker.Mask(string.Concat(Enumerable.Repeat(piece, 80_000 / piece.Length)) + " last@customer.example", names);

        Assert.DoesNotContain("customer.example", masked, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Lines(RichText text) =>
        PlainText.Of(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.TrimStart('-', '•', '*', ' '));
}
