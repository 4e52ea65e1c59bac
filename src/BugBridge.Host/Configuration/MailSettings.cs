using System.Net.Mail;
using BugBridge.Core.Configuration;
using BugBridge.Core.Remotes;

namespace BugBridge.Host.Configuration;

/// <summary>The mail server that packs are sent by.</summary>
public sealed class MailSettings : ISettings
{
    private const int HighestPort = 65535;

    /// <summary>Its name or address.</summary>
    public string Host { get; set; } = string.Empty;

    /// <summary>Its port for the submission of mail.</summary>
    public int Port { get; set; } = 587;

    /// <summary>How the connection is protected.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>The user to sign in as; empty when the server asks for none.</summary>
    public string User { get; set; } = string.Empty;

    /// <summary>The user's password.</summary>
    public string Password { get; set; } = string.Empty;

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = string.Empty;

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        if (Host.Length == 0)
        {
            yield return new SetupFault(nameof(Host), "No mail server is named, but packs are to be mailed.", "Give the server's name.");
        }

        if (Port is < 1 or > HighestPort)
        {
            yield return new SetupFault(nameof(Port), $"{Port} is no port.", "Give 1 to 65535; 587 is usual.");
        }

        if (!MailAddress.TryCreate(From, out _))
        {
            yield return new SetupFault(nameof(From), $"'{From}' is not an e-mail address.", "Give the address that packs shall come from.");
        }

        if (User.Length > 0 && Password.Length == 0)
        {
            yield return new SetupFault(nameof(Password), "There is a user but no password.", "Give the password, best in an environment variable, or no user.");
        }
    }
}
