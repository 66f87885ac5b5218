using System.Globalization;
using System.Reflection;
using Truto.Generated.Fuzz;
using Truto.Generated.Fuzz.Targets;

// dotnet run -c Release --project tests/Fuzz -- [json|yaml|description|response|http|xml|all] [minutes] [--keep]
if (args is ["--worker", var name, var folder, var seed, var end])
{
    new Worker(
        name,
        new WorkFolder(folder, name),
        int.Parse(seed, CultureInfo.InvariantCulture)).Run(new DateTime(long.Parse(end, CultureInfo.InvariantCulture), DateTimeKind.Utc));
    return 0;
}

string[] targets = args is [] or ["all", ..] ? [.. Target.All.Keys] : [args[0]];
if (!targets.All(Target.All.ContainsKey))
{
    Console.Error.WriteLine($"'{args[0]}' is none of: {string.Join(", ", Target.All.Keys)}, all.");
    return 2;
}

double minutes = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 10;
string root = Directory.CreateTempSubdirectory("fuzz-").FullName;
string program = Instrumented.Copy(Path.Combine(root, "program"));
int findings = 0;
foreach (string target in targets)
{
    findings += new Campaign(target, TimeSpan.FromMinutes(minutes), root).Run(program);
    if (args.Contains("--keep"))
    {
        string kept = Path.Combine(
            typeof(Target).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static one => one.Key == "Folder").Value!,
            "Corpus",
            target + ".jsonl");
        InputFile.Write(kept, Kept.Of(new WorkFolder(Path.Combine(root, target), target)));
    }
}

return findings == 0 ? 0 : 1;
