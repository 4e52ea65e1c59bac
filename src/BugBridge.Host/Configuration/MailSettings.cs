using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Host.Configuration;

/// <summary>The mail server that packs are sent by.</summary>
public sealed class MailSettings : ISettings
{
    private const int HighestPort = 65535;

    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(30);

    /// <summary>Its name or address.</summary>
    public string Host { get; set; } = string.Empty;

    /// <summary>Its port for the submission of mail.</summary>
    public int Port { get; set; } = 587;

    /// <summary>How the connection is protected.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.Auto;

    /// <summary>A file with certificates (PEM) of authorities that are trusted for this server beside those of the machine, such as a company's
    /// own; empty for none.</summary>
    public string AuthorityFile { get; set; } = string.Empty;

    /// <summary>The user to sign in as, with OAuth the address of the mailbox; empty when the server asks for none.</summary>
    public string User { get; set; } = string.Empty;

    /// <summary>The user's password; empty with OAuth.</summary>
    public string Password { get; set; } = string.Empty;

    /// <summary>Signing in by a token instead of a password.</summary>
    public MailOAuthSettings OAuth { get; set; } = new();

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = string.Empty;

    /// <summary>How long a mail may take in all, from connecting to the server's word that it has it; from a second to half an hour.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() => [.. ServerFaults(), .. AuthorityFaults(), .. SignInFaults(), .. OAuth.Faults().Under(nameof(OAuth))];

    /// <summary>The certificates of <see cref="AuthorityFile"/>; none when no file is named.</summary>
    /// <exception cref="CryptographicException">The file holds no certificate.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal X509Certificate2Collection Authorities()
    {
        var found = new X509Certificate2Collection();
        if (AuthorityFile.Length > 0)
        {
            found.ImportFromPemFile(AuthorityFile);
            if (found.Count == 0)
            {
                throw new CryptographicException("There is no certificate in it.");
            }
        }

        return found;
    }

    private IEnumerable<SetupFault> ServerFaults()
    {
        if (Host.Length == 0)
        {
            yield return new SetupFault(nameof(Host), "No mail server is set, but packs are to be mailed.", "Set the server's name.");
        }

        if (Port is < 1 or > HighestPort)
        {
            yield return new SetupFault(nameof(Port), $"{Port} is not a port.", "Use 1 to 65535; 587 is usual.");
        }

        if (!MailAddresses.TryParse(From, out _))
        {
            yield return new SetupFault(nameof(From), $"'{From}' is not an e-mail address.", "Set the address packs are sent from.");
        }

        if (Timeout < TimeSpan.FromSeconds(1) || Timeout > LongestTimeout)
        {
            yield return new SetupFault(nameof(Timeout), $"{Timeout} is out of range.", "Use 00:00:01 to 00:30:00.");
        }
    }

    private IEnumerable<SetupFault> AuthorityFaults()
    {
        string? problem = null;
        try
        {
            Authorities();
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            problem = failure.Message;
        }

        return problem is null ? [] :
            [new SetupFault(nameof(AuthorityFile), $"The certificates cannot be read: {problem}", "Set a file with certificates in PEM format, or none.")];
    }

    private IEnumerable<SetupFault> SignInFaults()
    {
        if (User.Length > 0 && Password.Length == 0 && !OAuth.IsOn)
        {
            yield return new SetupFault(nameof(Password), "There is a user, but no password.", "Set the password (preferably in an environment variable), or OAuth, or no user.");
        }

        if (Password.Length > 0 && OAuth.IsOn)
        {
            yield return new SetupFault(nameof(Password), "Both a password and OAuth are set.", "Keep one of the two.");
        }

        if (User.Length == 0 && OAuth.IsOn)
        {
            yield return new SetupFault(nameof(User), "OAuth needs the mailbox.", "Set its address.");
        }

        if (Security == MailSecurity.None && User.Length > 0 && !IsThisMachine)
        {
            yield return new SetupFault(nameof(Security), "The connection is not encrypted, so the password is sent in clear text.", "Set it to Auto.", IsFatal: false);
        }
    }

    private bool IsThisMachine =>
        string.Equals(Host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
}
