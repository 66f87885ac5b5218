using Truto.Generated.Serving;
using Truto.Sandbox.Http;

namespace Truto.Sandbox;

/// <summary>Guards every write: refuses it for the read-only account, and executes it once for an idempotency key.</summary>
internal sealed class WriteGate(IdempotentReplies replies)
{
    /// <summary>Executes a write to an account.</summary>
    public Reply Write(Call call, Func<Reply> act) =>
        string.Equals(call.Account, Accounts.ReadOnly, StringComparison.OrdinalIgnoreCase)
            ? Errors.ReadOnlyAccount()
            : Once(call.Request, call.Account, act);

    /// <summary>Executes a request once if it has an idempotency key.</summary>
    public Reply Once(SandboxRequest request, string account, Func<Reply> act) => replies.Once(request, account, act);
}
