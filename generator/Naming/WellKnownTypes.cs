namespace Truto.Generated.SourceGeneration.Naming;

/// <summary>
/// Types of .NET in namespaces that projects import implicitly. A type that is named by a property alone must not hide them: <c>day_of_week</c> is
/// not <c>DayOfWeek</c>. Names of one word are missing, because such a type name has at least two.
/// </summary>
internal static class WellKnownTypes
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "ApartmentState", "AppContext", "AppDomain", "AppDomainSetup", "ApplicationId", "ArgIterator", "ArraySegment",
        "AssemblyLoadEventHandler", "AsyncCallback", "AsyncEnumerable", "AsyncFlowControl", "AsyncLocal", "AsyncLocalValueChangedArgs",
        "AttributeTargets", "AutoResetEvent", "BinaryReader", "BinaryWriter", "BitConverter", "BufferedStream", "ByteArrayContent",
        "CancellationToken", "CancellationTokenRegistration", "CancellationTokenSource", "CharEnumerator", "ClientCertificateOption",
        "CompressedStack", "ConcurrentExclusiveSchedulerPair", "ConfigureAwaitOptions", "ConsoleCancelEventHandler", "ConsoleColor",
        "ConsoleKey", "ConsoleKeyInfo", "ConsoleModifiers", "ConsoleSpecialKey", "ContextBoundObject", "ContextCallback", "CountdownEvent",
        "DBNull", "DateOnly", "DateTime", "DateTimeKind", "DateTimeOffset", "DayOfWeek", "DelegatingHandler", "DirectoryInfo", "DriveInfo",
        "DriveType", "EnumerableExecutor", "EnumerableQuery", "EnumerationOptions", "EnvironmentVariableTarget", "EqualityComparer",
        "ErrorEventHandler", "EventHandler", "EventResetMode", "EventWaitHandle", "EventWaitHandleAcl", "ExecutionContext", "FileAccess",
        "FileAttributes", "FileInfo", "FileMode", "FileOptions", "FileShare", "FileStream", "FileStreamOptions", "FileStyleUriParser",
        "FileSystemEventHandler", "FileSystemInfo", "FileSystemWatcher", "FormUrlEncodedContent", "FormattableString", "FtpStyleUriParser",
        "GCCollectionMode", "GCGenerationInfo", "GCKind", "GCMemoryInfo", "GCNotificationStatus", "GenericUriParser", "GenericUriParserOptions",
        "GopherStyleUriParser", "HandleInheritability", "HashCode", "HashSet", "HeaderEncodingSelector", "HostExecutionContext",
        "HostExecutionContextManager", "HttpClient", "HttpClientHandler", "HttpCompletionOption", "HttpContent", "HttpKeepAlivePingPolicy",
        "HttpMessageHandler", "HttpMessageInvoker", "HttpMethod", "HttpRequestError", "HttpRequestMessage", "HttpRequestOptions",
        "HttpRequestOptionsKey", "HttpResponseMessage", "HttpStyleUriParser", "HttpVersionPolicy", "IOCompletionCallback", "IntPtr",
        "KeyValuePair", "LazyInitializer", "LazyThreadSafetyMode", "LdapStyleUriParser", "LinkedList", "LinkedListNode", "LoaderOptimization",
        "LocalDataStoreSlot", "LockCookie", "LockRecursionPolicy", "ManualResetEvent", "ManualResetEventSlim", "MarshalByRefObject",
        "MatchCasing", "MatchType", "MathF", "MemoryStream", "MessageProcessingHandler", "MidpointRounding", "ModuleHandle",
        "MulticastDelegate", "MultipartContent", "MultipartFormDataContent", "MutexAcl", "NamedWaitHandleOptions", "NativeOverlapped",
        "NetPipeStyleUriParser", "NetTcpStyleUriParser", "NewsStyleUriParser", "NotifyFilters", "OperatingSystem", "OrderedDictionary",
        "OrderedParallelQuery", "ParallelEnumerable", "ParallelExecutionMode", "ParallelLoopResult", "ParallelLoopState",
        "ParallelMergeOptions", "ParallelOptions", "ParallelQuery", "ParameterizedThreadStart", "PeriodicTimer", "PlatformID",
        "PreAllocatedOverlapped", "PriorityQueue", "RandomAccess", "ReadOnlyMemory", "ReadOnlyMemoryContent", "ReadOnlySpan",
        "ReaderWriterLock", "ReaderWriterLockSlim", "ReferenceEqualityComparer", "RegisteredWaitHandle", "RenamedEventHandler",
        "ResolveEventHandler", "RuntimeArgumentHandle", "RuntimeFieldHandle", "RuntimeMethodHandle", "RuntimeTypeHandle", "SByte",
        "SearchOption", "SeekOrigin", "SemaphoreAcl", "SemaphoreSlim", "SendOrPostCallback", "SequencePosition", "SocketsHttpConnectionContext",
        "SocketsHttpHandler", "SocketsHttpPlaintextStreamFilterContext", "SortedDictionary", "SortedList", "SortedSet", "SpinLock", "SpinWait",
        "StreamContent", "StreamReader", "StreamWriter", "StringComparer", "StringComparison", "StringContent", "StringReader",
        "StringSplitOptions", "StringWriter", "SynchronizationContext", "TaskCompletionSource", "TaskContinuationOptions",
        "TaskCreationOptions", "TaskFactory", "TaskScheduler", "TaskStatus", "TaskToAsyncResult", "TextReader", "TextWriter",
        "ThreadExceptionEventHandler", "ThreadLocal", "ThreadPool", "ThreadPoolBoundHandle", "ThreadPriority", "ThreadStart", "ThreadState",
        "TimeOnly", "TimeProvider", "TimeSpan", "TimeZone", "TimeZoneInfo", "TimerCallback", "TypeCode", "TypedReference", "UIntPtr",
        "UnhandledExceptionEventHandler", "UnixFileMode", "UnmanagedMemoryAccessor", "UnmanagedMemoryStream", "UriBuilder", "UriComponents",
        "UriCreationOptions", "UriFormat", "UriHostNameType", "UriKind", "UriParser", "UriPartial", "UriTypeConverter", "ValueTask",
        "ValueTuple", "ValueType", "WaitCallback", "WaitForChangedResult", "WaitHandle", "WaitOrTimerCallback", "WatcherChangeTypes",
        "WeakReference",
    };

    /// <summary>Returns whether a type has the name.</summary>
    public static bool Contains(string name) => Names.Contains(name);
}
