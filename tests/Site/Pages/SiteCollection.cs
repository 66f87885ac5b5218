using Truto.Generated.Tests.Site.Browsing;

namespace Truto.Generated.Tests.Site.Pages;

/// <summary>The tests that share the site and the browser.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<BuiltSite>, ICollectionFixture<Chromium>
{
    public const string Name = "Site";
}
