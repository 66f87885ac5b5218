using System.Diagnostics;
using System.Text;

namespace Truto.Generated;

/// <summary>A user name and password for HTTP Basic authentication (RFC 7617), encoded in UTF-8.</summary>
public sealed class BasicCredential : ApiCredential
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string userName;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string password;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string text;

    /// <summary>Creates a credential from a user name and password.</summary>
    /// <param name="userName">The user name, without a colon. Some APIs expect an API key here.</param>
    /// <param name="password">The password, which may be empty.</param>
    /// <exception cref="ArgumentNullException"><paramref name="userName"/> or <paramref name="password"/> is null.</exception>
    /// <exception cref="ArgumentException">The user name has a colon, or one of the arguments has a control character.</exception>
    public BasicCredential(string userName, string password)
    {
        this.userName = Checked(userName, nameof(userName));
        this.password = Checked(password, nameof(password));
        if (userName.Contains(':'))
        {
            throw new ArgumentException("The user name of HTTP Basic cannot contain a colon (RFC 7617, section 2).", nameof(userName));
        }

        text = Convert.ToBase64String(Encoding.UTF8.GetBytes(userName + ":" + password));
    }

    // Both are secret, because many APIs expect their key as the user name.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal override IReadOnlyList<string> HiddenParts => [userName, password];

    internal override ValueTask<CredentialValue> GetAsync(CredentialRequest request, CancellationToken cancellationToken) =>
        new(new CredentialValue(text));

    private static string Checked(string part, string name)
    {
        _ = part ?? throw new ArgumentNullException(name);
        return part.Any(char.IsControl)
            ? throw new ArgumentException("The user name and password of HTTP Basic cannot contain control characters (RFC 7617, section 2).", name)
            : part;
    }
}
