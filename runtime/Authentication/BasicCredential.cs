using System.Diagnostics;
using System.Text;

namespace Truto.Generated;

/// <summary>A user name and password, sent as HTTP Basic (RFC 7617) in UTF-8.</summary>
public sealed class BasicCredential : ApiCredential
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string userName;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string password;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string text;

    /// <summary>A user name and password.</summary>
    /// <param name="userName">The user name, which has no colon; some APIs take a key here.</param>
    /// <param name="password">The password; may be empty.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    /// <exception cref="ArgumentException">The user name has a colon, or one of them a control character.</exception>
    public BasicCredential(string userName, string password)
    {
        this.userName = Checked(userName, nameof(userName));
        this.password = Checked(password, nameof(password));
        if (userName.Contains(':'))
        {
            throw new ArgumentException("A user name of HTTP Basic cannot have a colon (RFC 7617, 2).", nameof(userName));
        }

        text = Convert.ToBase64String(Encoding.UTF8.GetBytes(userName + ":" + password));
    }

    // Either of them: many APIs take their key as the user name.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal override IReadOnlyList<string> HiddenParts => [userName, password];

    internal override ValueTask<CredentialValue> GetAsync(CredentialRequest request, CancellationToken cancellationToken) => new(new CredentialValue(text));

    private static string Checked(string part, string name)
    {
        _ = part ?? throw new ArgumentNullException(name);
        return part.Any(char.IsControl)
            ? throw new ArgumentException("A control character cannot be part of a user name or password of HTTP Basic (RFC 7617, 2).", name)
            : part;
    }
}
