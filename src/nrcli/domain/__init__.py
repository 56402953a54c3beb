"""The words of the domain: letters, people, measures. Nothing here touches a file or clock."""
