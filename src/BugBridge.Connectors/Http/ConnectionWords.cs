namespace BugBridge.Connectors.Http;

/// <summary>Why there is no connection, for people.</summary>
internal static class ConnectionWords
{
    /// <summary>What the framework says, but for TLS, where it only points to other exceptions.</summary>
    public static string Of(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }
            ? "there is no https, or its certificate is not trusted"
            : failure.Message.TrimEnd('.');
    }
}
