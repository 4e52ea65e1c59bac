using System.Text;
using System.Text.RegularExpressions;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace BugBridge.Host.Notify.Mail;

/// <summary>Who signs in to a mail server, and by what.</summary>
/// <param name="User">The user, or the mailbox of a token.</param>
/// <param name="Secret">The password or the token.</param>
/// <param name="IsToken">Whether it is a token of OAuth 2.</param>
internal sealed partial record MailCredential(string User, string Secret, bool IsToken)
{
    private const int Quad = 4;

    /// <summary>Shorter ones would cut up ordinary words.</summary>
    private const int Shortest = 6;

    /// <summary>Signs in by the best way that the server offers. A server that offers none is refused.</summary>
    public Task SignInAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        if (!IsToken)
        {
            return client.AuthenticateAsync(User, Secret, cancellationToken);
        }

        var onlyBearer = client.AuthenticationMechanisms.Contains("OAUTHBEARER") && !client.AuthenticationMechanisms.Contains("XOAUTH2");
        return client.AuthenticateAsync(onlyBearer ? new SaslMechanismOAuthBearer(User, Secret) : new SaslMechanismOAuth2(User, Secret), cancellationToken);
    }

    /// <summary>What a server said, without the secret. It may repeat what it was sent, and that is the secret in base 64.</summary>
    public string Hide(string said)
    {
        var text = Encoded().Replace(said, run => Decoded(run.Value).Contains(Secret, StringComparison.Ordinal) ? "(secret)" : run.Value);
        return Secret.Length < Shortest ? text : text.Replace(Secret, "(secret)", StringComparison.Ordinal);
    }

    /// <summary>Never the secret.</summary>
    public override string ToString() => User;

    private static string Decoded(string run)
    {
        var digits = run.TrimEnd('=');
        digits = digits.Length % Quad == 1 ? digits[..^1] : digits;
        return Encoding.UTF8.GetString(Convert.FromBase64String(digits.PadRight((digits.Length + Quad - 1) / Quad * Quad, '=')));
    }

    [GeneratedRegex("[A-Za-z0-9+/]{8,}={0,2}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Encoded();
}
