namespace BugBridge.Host.Configuration;

/// <summary>How mail is kept from being read on its way to the server.</summary>
public enum MailSecurity
{
    /// <summary>The connection is encrypted by STARTTLS; a server that cannot do that gets nothing.</summary>
    StartTls,

    /// <summary>Not at all: only for a server on the same machine or network.</summary>
    None,
}
