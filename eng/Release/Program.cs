using Truto.Generated.Release;

string root = Checkout.Find(AppContext.BaseDirectory);
try
{
    switch (args)
    {
        case ["prepare", string version]:
            Preparation.Prepare(root, version, DateOnly.FromDateTime(DateTime.UtcNow));
            Console.WriteLine($"Prepared {version}: review and commit the changes, then tag the commit 'v{version}'.");
            return 0;
        case ["notes", string version]:
            Console.Write(ReleaseNotes.Of(File.ReadAllText(Path.Combine(root, "CHANGELOG.md")), version));
            return 0;
        case ["pack", .. string[] options]:
            return await ReleasePacking.PackAsync(root, Path.Combine(root, "artifacts", "release"), PackOptions.Of(options));
        default:
            Console.Error.WriteLine("""
                Usage: dotnet run --project eng/Release -- COMMAND
                  prepare VERSION   dates the changelog, and moves public APIs and diagnostics from "unshipped" to "shipped"
                  notes VERSION     prints the release notes, from the changelog
                  pack [--baseline FOLDER] [--preview]
                                    packs the checked-out commit twice, verifies the packages, and adds their SBOM. FOLDER contains the packages
                                    of the last release, with which the API must be compatible. --preview also packs a commit without a tag.
                """);
            return 2;
    }
}
catch (ReleaseException problem)
{
    Console.Error.WriteLine("error: " + problem.Message);
    return 1;
}
