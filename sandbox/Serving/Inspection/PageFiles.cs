using System.Reflection;

namespace Truto.Generated.Serving.Inspection;

/// <summary>The static files of the local page, which are resources of the assembly.</summary>
internal static class PageFiles
{
    private static readonly Dictionary<string, Reply> Files = new(StringComparer.Ordinal)
    {
        ["page.html"] = Read("page.html", "text/html; charset=utf-8"),
        ["page.css"] = Read("page.css", "text/css; charset=utf-8"),
        ["page.js"] = Read("page.js", "text/javascript; charset=utf-8"),
        ["icon.svg"] = Read("icon.svg", "image/svg+xml"),
    };

    /// <summary>Returns a file, or null if there is none of the name.</summary>
    public static Reply? Find(string name) => Files.GetValueOrDefault(name);

    /// <summary>Returns a reply with the headers that confine the page.</summary>
    public static Reply Confined(this Reply reply) => reply
        .With(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'")
        .With("Cache-Control", "no-store")
        .With("Cross-Origin-Opener-Policy", "same-origin")
        .With("Cross-Origin-Resource-Policy", "same-origin")
        .With("Referrer-Policy", "no-referrer")
        .With("X-Content-Type-Options", "nosniff")
        .With("X-Frame-Options", "DENY");

    private static Reply Read(string name, string contentType)
    {
        using Stream file = Assembly.GetExecutingAssembly().GetManifestResourceStream("inspect/" + name)
            ?? throw new InvalidOperationException($"The resource 'inspect/{name}' is missing.");
        using MemoryStream bytes = new();
        file.CopyTo(bytes);
        return new Reply(200, contentType, bytes.ToArray());
    }
}
