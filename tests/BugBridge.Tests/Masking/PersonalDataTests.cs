using BugBridge.Core.Masking;
using Xunit;

namespace BugBridge.Tests.Masking;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("Write to ann.lee+x@mail.example.com, please.", "Write to [e-mail], please.")]
    [InlineData("mailto:ann@example.co.uk>", "mailto:[e-mail]>")]
    [InlineData("José.Peña@correo.example", "[e-mail]")]
    [InlineData("Call +49 (0)30 1234 5678 today", "Call [phone] today")]
    [InlineData("Tel. 030/1234567.", "Tel. [phone].")]
    [InlineData("(555) 010-9999 or 555-010-9999", "[phone] or [phone]")]
    [InlineData("llame al 612 345 678", "llame al [phone]")]
    [InlineData("card 4111 1111 1111 1111 was charged", "card [card] was charged")]
    [InlineData("4111-1111-1111-1111", "[card]")]
    [InlineData("IBAN DE89 3704 0044 0532 0130 00.", "IBAN [iban].")]
    [InlineData("es9121000418450200051332", "[iban]")]
    [InlineData("from 192.168.0.17:8080", "from [ip]:8080")]
    [InlineData("ping 2001:db8::8a2e:370:7334", "ping [ip]")]
    [InlineData("password: hunter2", "password: [secret]")]
    [InlineData("Mein Passwort ist geheim123!", "Mein Passwort ist [secret]")]
    [InlineData("la contraseña es Perro99", "la contraseña es [secret]")]
    [InlineData("api_key=abc", "api_key=[secret]")]
    [InlineData("Authorization: Bearer abcdefgh12345", "Authorization: Bearer [secret]")]
    [InlineData("use ghp_a1B2c3D4e5F6g7H8i9J0", "use [secret]")]
    [InlineData("hash d41d8cd98f00b204e9800998ecf8427e here", "hash [secret] here")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nMIIE\nabc\n-----END PRIVATE KEY----- end", "[secret] end")]
    public void Personal_data_and_secrets_are_replaced(string text, string masked) => Assert.Equal(masked, PersonalData.Mask(text));

    [Theory]
    [InlineData("The export of 2026-11-02 10:30 fails since version 4.2.1.")]
    [InlineData("It costs 1.234.567 or 12 345 678, 3 of 10 times")]
    [InlineData("am 02.11.2026, el 02/11/2026")]
    [InlineData("My password is not working and the token is wrong")]
    [InlineData("std::vector<int> at 12:30:15, order 12345678")]
    [InlineData("where-is-the-very-long-hyphenated-setting-in-the-menu")]
    [InlineData("4111 1111 1111 1112 is no card")]
    [InlineData("a @ b, @mention, 5@")]
    public void What_only_looks_like_it_stays(string text)
    {
        // A number that fails its checksum may still be hidden as a telephone number; that it is no card is what counts.
        Assert.DoesNotContain("[card]", PersonalData.Mask(text), StringComparison.Ordinal);
        if (!text.Contains("no card", StringComparison.Ordinal))
        {
            Assert.Equal(text, PersonalData.Mask(text));
        }
    }

    [Fact]
    public void Known_names_are_found_with_other_case_and_accents_and_their_parts_as_names()
    {
        var masked = PersonalData.Mask(
            "JOSE PEÑA LOPEZ here. Will you call José? Regards, Peña. We at acme gmbh, Acme, will wait.", "José Peña López", "Acme GmbH");

        Assert.Equal("[customer] here. Will you call [customer]? Regards, [customer]. We at [account], will wait.", masked);
    }

    [Fact]
    public void A_name_that_is_a_word_is_found_only_where_it_is_surely_the_persons() => Assert.Equal(
        "Hi [customer],\nit will be back. Will it? [customer].", PersonalData.Mask("Hi Will,\nit will be back. Will it? Will Smith.", "Will Smith"));

    [Fact]
    public void A_name_inside_a_placeholder_or_a_word_is_left() =>
        Assert.Equal("[e-mail] mailbox Mail", PersonalData.Mask("a@b.example mailbox Mail", "Mail"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\uD800 lone \uDC00 halves")]
    [InlineData("[[[[e-mail][secret")]
    public void Odd_text_is_no_fault(string? text) => Assert.Equal(PersonalData.Mask(text), PersonalData.Mask(PersonalData.Mask(text)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Masking_again_changes_nothing_whatever_the_text(int seed)
    {
        var random = new Random(seed);
        string[] pieces =
        [
            "a", "B", "9", "0", "00", "+", "-", ".", " ", "  ", "@", ":", "::", "=", "(", ")", "/", "[", "]", "\n", "password", "pin", "is ", "token:", "bearer ",
            "Ann", "Lee", "Acme", "Inc", "x@y.zz", "4111111111111111", "DE89370400440532013000", "1.2.3.4", "fe80::1", "2026-11-02", "sk_live_", "abc123def456ghi789jkl0", "é",
            "ß", "\uD83D\uDE00", "\uD800", "\u202E", "[e-mail]", "[secret]", "[phone", "-----BEGIN X", "-----END X-----", "'", "\"", ",", "612 345 678", "eyJ",
        ];
        for (var round = 0; round < 1_500; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)]));
            var once = PersonalData.Mask(text, "Ann Lee", "Acme Inc");
            Assert.True(once == PersonalData.Mask(once, "Ann Lee", "Acme Inc"), $"Not the same again: '{text}' gave '{once}'");
            Assert.DoesNotContain("x@y.zz", once, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("a b@")]
    [InlineData("::")]
    [InlineData("1.")]
    [InlineData("-----BEGIN ")]
    [InlineData("password ")]
    [InlineData("password is ")]
    [InlineData("DE12 ")]
    [InlineData("[")]
    [InlineData("eyJ.")]
    public void A_long_text_made_to_be_slow_is_masked_to_its_end(string piece) => Assert.DoesNotContain(
        "customer.example", PersonalData.Mask(string.Concat(Enumerable.Repeat(piece, 80_000 / piece.Length)) + "\n last@customer.example", "Ann Lee", "Acme"), StringComparison.Ordinal);
}
